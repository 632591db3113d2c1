import { boot } from '../boot';
import { report } from '../errors';
import { announce } from '../pages/lifecycle';
import { parseQuery, parseUrl } from '../pages/route';
import { topPage } from '../pages/stack';
import { createEvent } from '../wx/define';
import { appManifest } from './configs';
import { entered } from './define';
import { loadModule } from './modules';
import { applyStyle } from './styles';

type AppObject = Record<string, unknown>;

let app: AppObject | undefined;

export const App = (definition: AppObject): void => {
  app = definition;
};

export const getApp = (): AppObject | undefined => app;

export function launchTarget() {
  const { entryPagePath, pages } = appManifest().app;
  const target = parseUrl(`/${boot().route || entryPagePath || pages[0]}`);
  return { ...target, path: target.route, query: parseQuery(target.search) };
}

const information = () => {
  const { path, query } = launchTarget();
  return { path, query, scene: 1001, referrerInfo: {}, shareTicket: undefined };
};

const moments = {
  errors: createEvent(),
  rejections: createEvent(),
  missing: createEvent(),
  shown: createEvent(),
  hidden: createEvent(),
};

export const appInfo = Object.assign(information, moments);

function callApp(name: string, value?: unknown): void {
  const handler = app?.[name];
  if (typeof handler !== 'function') return;
  try {
    handler.call(app, value);
  } catch (error) {
    report(error, `App ${name}`);
  }
}

/** The phone was put away or taken up again: the app and its open page hear of it. */
export function appear(shown: boolean): void {
  const value = shown ? information() : {};
  const top = topPage();
  if (!shown && top) announce(top.component, 'hide');
  callApp(shown ? 'onShow' : 'onHide', value);
  (shown ? moments.shown : moments.hidden).emit(value);
  if (shown && top) announce(top.component, 'show');
}

function watch(): void {
  document.addEventListener('visibilitychange', () => appear(!document.hidden));
  window.addEventListener('error', ({ error }) => {
    const text = String(error?.stack ?? error);
    callApp('onError', text);
    moments.errors.emit(text);
  });
  window.addEventListener('unhandledrejection', ({ reason, promise }) => {
    callApp('onUnhandledRejection', { reason, promise });
    moments.rejections.emit({ reason, promise });
  });
}

export function pageNotFound(path: string): void {
  const value = { path, query: {}, isEntryPage: true };
  callApp('onPageNotFound', value);
  moments.missing.emit(value);
  report(new Error(`找不到页面 ${path}`));
}

export function startApp(): void {
  applyStyle('app');
  try {
    entered('app', () => loadModule('app'));
  } catch (error) {
    report(error, 'app 的脚本出错');
  }
  watch();
  callApp('onLaunch', information());
  callApp('onShow', information());
}

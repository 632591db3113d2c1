import { isPage, loadPackageOf, startComponent } from '../engine/packages';
import { createRoot, isRegistered } from '../engine/space';
import type { Caller, Data, EngineComponent } from '../engine/types';
import { soon } from '../soon';
import { el } from '../ui/element';
import { createEventChannel, type EventChannel } from './event-channel';
import { createFrame } from './frame';
import { callPage } from './lifecycle';
import { engineSearch, parseQuery, type Target } from './route';
import { watchScroll } from './scroll';
import type { OpenPage } from './types';
import { windowConfig } from './window-config';

export const pageStackElement = el('main', 'page-stack');

type Root = ReturnType<typeof createRoot>;

function mount(root: Root, scroller: HTMLElement): void {
  const placeholder = el('div');
  scroller.append(placeholder);
  root.attach(scroller as never, placeholder as never);
}

function identify(component: EngineComponent, route: string, options: Data, channel: EventChannel): Caller {
  const caller = component.getMethodCaller() as unknown as Caller;
  Object.assign(caller, { route, __route__: route, options, getOpenerEventChannel: () => channel });
  (component.getBackendElement() as unknown as HTMLElement).setAttribute('route', route);
  return caller;
}

async function prepare(route: string): Promise<void> {
  if (!isPage(route)) throw new Error(`page "${route}" is not found`);
  await loadPackageOf(route);
  startComponent(route);
  if (!isRegistered(route))
    throw new Error(`${route} 没有注册：脚本没有调用 Page 或 Component，或者中途出错`);
}

/** Loads a page's package and creates the page; the stack takes it in, then loads and shows it. */
export async function openPage(
  { route, search }: Target,
  back: () => void,
  channel = createEventChannel(),
): Promise<OpenPage> {
  await prepare(route);
  const query = parseQuery(search);
  const frame = createFrame(windowConfig(route), back);
  const root = createRoot(route, engineSearch(query));
  const component = root.getComponent();
  const caller = identify(component, route, query, channel);
  const load = () => {
    pageStackElement.append(frame.element);
    mount(root, frame.scroller);
    watchScroll(page);
    callPage(component, 'onLoad', query);
    soon(() => callPage(component, 'onReady'));
  };
  const close = () => {
    callPage(component, 'onUnload');
    root.release();
    frame.element.remove();
  };
  const page: OpenPage = { route, query, component, caller, frame, channel, load, close };
  return page;
}

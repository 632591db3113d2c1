import { hasConfig } from '../engine/configs';
import { isPage, loadPackageOf, startComponent } from '../engine/packages';
import { createRoot } from '../engine/space';
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
  if (!hasConfig(route)) throw new Error(`page "${route}" is not found`);
  startComponent(route);
}

/** Loads a page's package, creates the page, attaches it and calls onLoad; showing it is the stack's business. */
export async function openPage(
  target: Target,
  back: () => void,
  channel = createEventChannel(),
): Promise<OpenPage> {
  const { route, search } = target;
  await prepare(route);
  const query = parseQuery(search);
  const frame = createFrame(windowConfig(route), back);
  pageStackElement.append(frame.element);
  const root = createRoot(route, engineSearch(query));
  const component = root.getComponent();
  const caller = identify(component, route, query, channel);
  const close = () => {
    callPage(component, 'onUnload');
    root.release();
    frame.element.remove();
  };
  const page: OpenPage = { route, query, component, caller, frame, channel, close };
  mount(root, frame.scroller);
  watchScroll(page);
  callPage(component, 'onLoad', query);
  soon(() => callPage(component, 'onReady'));
  return page;
}

declare const phoneWindow: Window & typeof globalThis;

/** What we use of miniprogram-simulate, whose own types drag the globals of a phone into every test. */
export interface Engine {
  behavior(definition: object): string;
  load(definition: object): string;
  render(id: string, properties: object): Rendered;
}

export interface Rendered {
  readonly dom: Element;
  readonly instance: Record<string, unknown>;
  attach(parent: Node): void;
  detach(): void;
}

const shared = [
  'document',
  'Event',
  'CustomEvent',
  'TouchEvent',
  'Element',
  'Node',
  'getComputedStyle',
] as const;

let opened: Engine | undefined;

/** WeChat's component engine. It is loaded late, since the window that it needs must not be seen by the cloud's packages. */
export function simulate(): Engine {
  if (opened) return opened;
  Object.assign(globalThis, { window: phoneWindow });
  for (const name of shared) Object.assign(globalThis, { [name]: phoneWindow[name] });
  Object.assign(phoneWindow, { __webview_engine_version__: 0.02 });
  opened = require('miniprogram-simulate') as Engine;
  return opened;
}

import type { EngineComponent } from '../engine/types';
import { report } from '../errors';

/** Calls a page's own handler; the engine keeps them among its methods, or on the page itself. */
export function callPage(component: EngineComponent, name: string, ...values: unknown[]): unknown {
  const caller = component.getMethodCaller() as unknown as Record<string, unknown>;
  const handler = caller[name];
  if (typeof handler !== 'function') return undefined;
  try {
    return handler.apply(caller, values);
  } catch (error) {
    report(error, `${component.is} ${name}`);
    return undefined;
  }
}

const pageMoments = { show: 'onShow', hide: 'onHide', resize: 'onResize' } as const;

/** Tells a page and all components in it. */
export function announce(
  component: EngineComponent,
  moment: keyof typeof pageMoments,
  value?: unknown,
): void {
  const values = value === undefined ? [] : [value];
  component.triggerPageLifetime(moment, values);
  callPage(component, pageMoments[moment], ...values);
}

import { type Element as EngineElement, triggerEvent } from 'glass-easel';

export interface Point {
  identifier: number;
  clientX: number;
  clientY: number;
  pageX: number;
  pageY: number;
}

type Tagged = Node & { __wxElement?: EngineElement };

export function engineElementOf(node: EventTarget | null): EngineElement | undefined {
  let current = node as Tagged | null;
  while (current && !current.__wxElement) current = current.parentNode;
  return current?.__wxElement;
}

/** Positions count from the corner of the page area. */
export function pointOf(at: { clientX: number; clientY: number; identifier?: number }): Point {
  const viewport = document.querySelector('.page-frame.shown .page-viewport');
  const scroller = viewport?.firstElementChild;
  const { left, top } = viewport?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const [clientX, clientY] = [at.clientX - left, at.clientY - top];
  const [scrollX, scrollY] = [scroller?.scrollLeft ?? 0, scroller?.scrollTop ?? 0];
  return {
    identifier: at.identifier ?? 0,
    clientX,
    clientY,
    pageX: clientX + scrollX,
    pageY: clientY + scrollY,
  };
}

interface Fired {
  heard: boolean;
  stopped: boolean;
}

export function fire(
  target: EngineElement,
  name: string,
  detail: unknown,
  touches: Point[],
  changed: Point[],
  source: Event,
): Fired {
  const fired: Fired = { heard: false, stopped: false };
  triggerEvent(target, name, detail, {
    bubbles: true,
    composed: true,
    capturePhase: true,
    originalEvent: source,
    extraFields: { touches, changedTouches: changed },
    handleListenerReturn: (result) => {
      fired.heard = true;
      if (result === false) fired.stopped = true;
      return undefined;
    },
  });
  return fired;
}

/** `catch:touchmove` keeps the page from scrolling. */
export const caught = (event: Event): boolean => catches(event.target, 'touchmove') && event.cancelable;

function catches(node: EventTarget | null, name: string): boolean {
  for (let element = engineElementOf(node); element; element = element.parentNode ?? undefined) {
    const { finalCount = 0 } = listenersOf(element, name);
    if (finalCount > 0) return true;
  }
  return false;
}

const listenersOf = (element: EngineElement, name: string): { finalCount?: number } => {
  const { _$eventTarget: target } = element as unknown as {
    _$eventTarget?: { listeners: Record<string, object> };
  };
  return (target?.listeners[name] ?? {}) as { finalCount?: number };
};

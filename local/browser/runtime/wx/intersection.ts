import type { Caller, Data } from '../engine/types';
import { topPage } from '../pages/stack';
import { boxOf, select } from './select';

interface Options {
  thresholds?: number[];
  initialRatio?: number;
  observeAll?: boolean;
}

type Margins = Partial<Record<'left' | 'top' | 'right' | 'bottom', number>>;
type Listener = (result: Data) => void;

const plain = ({ left, top, right, bottom, width, height }: DOMRectReadOnly) => ({
  left,
  top,
  right,
  bottom,
  width,
  height,
});

const marginText = ({ top = 0, right = 0, bottom = 0, left = 0 }: Margins) =>
  `${top}px ${right}px ${bottom}px ${left}px`;

function resultOf(entry: IntersectionObserverEntry, element: { id: string; dataset: Data }): Data {
  return {
    id: element.id,
    dataset: element.dataset,
    time: Date.now(),
    intersectionRatio: entry.intersectionRatio,
    intersectionRect: plain(entry.intersectionRect),
    boundingClientRect: plain(entry.boundingClientRect),
    relativeRect: entry.rootBounds ? plain(entry.rootBounds) : null,
  };
}

type Target = { id: string; dataset: Data };

/** The first report is left out when it says what `initialRatio` already assumed. */
function listenerOf(element: Target, initialRatio: number, listener: Listener): IntersectionObserverCallback {
  let first = true;
  return (entries) => {
    for (const entry of entries) {
      const unchanged = first && entry.intersectionRatio === initialRatio;
      first = false;
      if (!unchanged) listener(resultOf(entry, element));
    }
  };
}

export function createIntersectionObserver(caller?: Caller, options: Options = {}) {
  const component = caller?._$ ?? topPage()?.component;
  const { thresholds = [0], initialRatio = 0, observeAll = false } = options;
  const observers: IntersectionObserver[] = [];
  const find = (selector: string) => (component ? select(component, selector) : []);
  let area: IntersectionObserverInit = { root: topPage()?.frame.viewport ?? null };
  const api = {
    relativeTo(selector: string, margins: Margins = {}) {
      const [found] = find(selector);
      area = { root: (found && boxOf(found)) ?? null, rootMargin: marginText(margins) };
      return api;
    },
    relativeToViewport(margins: Margins = {}) {
      area = { root: topPage()?.frame.viewport ?? null, rootMargin: marginText(margins) };
      return api;
    },
    observe(selector: string, listener: Listener) {
      const found = find(selector);
      for (const element of observeAll ? found : found.slice(0, 1)) {
        const report = listenerOf(element as unknown as Target, initialRatio, listener);
        const observer = new IntersectionObserver(report, { ...area, threshold: thresholds });
        const box = boxOf(element);
        if (box) observer.observe(box);
        observers.push(observer);
      }
    },
    disconnect() {
      for (const observer of observers.splice(0)) observer.disconnect();
    },
  };
  return api;
}

export const intersection = { createIntersectionObserver };

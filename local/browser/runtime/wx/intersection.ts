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

export function createIntersectionObserver(caller?: Caller, options: Options = {}) {
  const component = caller?._$ ?? topPage()?.component;
  const { thresholds = [0], initialRatio = 0, observeAll = false } = options;
  const observers: IntersectionObserver[] = [];
  let root: Element | undefined;
  let rootMargin = '0px';
  const api = {
    relativeTo(selector: string, margins: Margins = {}) {
      const found = component && select(component, selector)[0];
      root = found && boxOf(found);
      rootMargin = marginText(margins);
      return api;
    },
    relativeToViewport(margins: Margins = {}) {
      root = topPage()?.frame.viewport;
      rootMargin = marginText(margins);
      return api;
    },
    observe(selector: string, listener: Listener) {
      const found = component ? select(component, selector) : [];
      for (const element of observeAll ? found : found.slice(0, 1)) {
        const box = boxOf(element);
        if (!box) continue;
        let first = true;
        const observer = new IntersectionObserver(
          (entries) => {
            for (const entry of entries) {
              const unchanged = first && entry.intersectionRatio === initialRatio;
              first = false;
              if (!unchanged) listener(resultOf(entry, element as unknown as { id: string; dataset: Data }));
            }
          },
          { root: root ?? topPage()?.frame.viewport ?? null, rootMargin, threshold: thresholds },
        );
        observer.observe(box);
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

import { component } from 'glass-easel-miniprogram-adapter';
import { createIntersectionObserver } from '../wx/intersection';
import { createSelectorQuery } from '../wx/selector-query';
import { animate, clearAnimation } from './animate';
import { isGone } from './lifetimes';
import type { Caller } from './types';

type Extension = (this: Caller, ...values: never[]) => unknown;

const extensions: Record<string, Extension> = {
  createSelectorQuery() {
    return createSelectorQuery().in(this);
  },
  createIntersectionObserver(options?: object) {
    return createIntersectionObserver(this, options);
  },
  animate,
  clearAnimation,
  getTabBar: () => null,
  getPageId: () => 0,
};

/** Adds what pages and components have in WeChat and the engine's adapter lacks. */
export function extendCallers(): void {
  const prototype = component.ComponentCaller.prototype as unknown as Record<string, unknown>;
  const { triggerEvent, setData } = prototype as Record<string, (...values: unknown[]) => void>;
  Object.assign(prototype, extensions, {
    triggerEvent(this: Caller, name: string, detail: unknown = {}, options: object = {}) {
      triggerEvent?.call(this, name, detail, options);
    },
    setData(this: Caller, ...values: unknown[]) {
      if (!isGone(this._$)) setData?.apply(this, values);
    },
  });
}

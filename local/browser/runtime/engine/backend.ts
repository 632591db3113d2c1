import { CurrentWindowBackendContext } from 'glass-easel';
import { deviceUnits } from '../device-units';

const nothing = () => {};

function setAttribute(this: Element, name: string, value: unknown): void {
  const text = value === undefined || value === null ? '' : String(value);
  Element.prototype.setAttribute.call(this, name, name === 'style' ? deviceUnits(text) : text);
}

function createElement(tagName: string): HTMLElement {
  const element = document.createElement(`wx-${tagName}`);
  element.setAttribute = setAttribute;
  return element;
}

const engineDocument = {
  createElement,
  createTextNode: (text: string) => document.createTextNode(text),
  createDocumentFragment: () => document.createDocumentFragment(),
};

/**
 * The engine's own browser backend, but tags are named wx-…, inline styles may use rpx, and events come from
 * our gestures instead of the engine's listeners.
 */
export function createBackend(): CurrentWindowBackendContext {
  const changes = { document: engineDocument, onEvent: nothing, setListenerStats: nothing };
  return Object.assign(new CurrentWindowBackendContext(), changes as object);
}

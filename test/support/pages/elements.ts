import type { Fields } from './definitions';

interface EngineNode {
  readonly _vt?: { readonly attrs?: readonly { readonly name: string; readonly value: unknown }[] };
  triggerEvent(name: string, detail: unknown, options: object): void;
}

const inline = /^wx-(text|span)$/i;
const isText = (node: Node): boolean => node.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;
const engineNode = (element: Element) => (element as { __wxElement?: EngineNode }).__wxElement;

export function attributesOf(element: Element): Fields {
  const attributes = engineNode(element)?._vt?.attrs ?? [];
  return Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
}

const isHidden = (element: Element) => Boolean(attributesOf(element).hidden);

function written(node: Node): string {
  if (isText(node)) return node.textContent ?? '';
  if (!isElement(node) || isHidden(node)) return '';
  const inside = [...node.childNodes].map(written).join('');
  return inline.test(node.tagName) ? inside : `\n${inside}\n`;
}

/** What can be read on an element, a line for each block. */
export const linesOf = (element: Element): string[] =>
  written(element)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

const textOf = (element: Element) => linesOf(element).join(' ');

const isInnermost = (element: Element, all: readonly Element[]) =>
  !all.some((other) => other !== element && element.contains(other));

/** The innermost visible elements whose text satisfies `wanted`. */
function showing(root: Element, wanted: (text: string) => boolean): Element[] {
  const all = [...root.querySelectorAll('*')].filter((element) => wanted(textOf(element)));
  return all.filter((element) => isInnermost(element, all));
}

/** Elements that read exactly so; else those that contain the words. */
export function findByText(root: Element, text: string): Element[] {
  const exact = showing(root, (own) => own === text);
  return exact.length > 0 ? exact : showing(root, (own) => own.includes(text));
}

export const findByLabel = (root: Element, label: string): Element[] =>
  [...root.querySelectorAll('*')].filter((element) => {
    const attributes = attributesOf(element);
    return [attributes.ariaLabel, attributes.placeholder].some((words) => String(words ?? '') === label);
  });

/** As the built-in tag would tell its page. */
export function trigger(element: Element, name: string, detail: unknown, bubbles: boolean): void {
  const options = { bubbles, composed: bubbles, capturePhase: bubbles };
  const target = closestEngineNode(element);
  if (!target) throw new Error(`nothing on the screen takes the event ${name}`);
  target.triggerEvent(name, detail, options);
}

function closestEngineNode(element: Element | null): EngineNode | undefined {
  if (!element) return undefined;
  return engineNode(element) ?? closestEngineNode(element.parentElement);
}

/** The link around an element, if there is one. */
export function linkAround(element: Element): Fields | undefined {
  const link = element.closest('wx-navigator');
  return link ? attributesOf(link) : undefined;
}

export const isOff = (element: Element): boolean => {
  const button = element.closest('wx-button');
  return Boolean(button && attributesOf(button).disabled);
};

import type { Element as EngineElement, GeneralComponent } from 'glass-easel';

type Root = { querySelectorAll(selector: string): EngineElement[] };

const crossing = />>>/;

function inside(element: EngineElement, selector: string): EngineElement[] {
  const shadow = element.asGeneralComponent()?.getShadowRoot();
  return shadow ? shadow.querySelectorAll(selector) : [];
}

/** Elements of a component by selector; `>>>` steps into the component found so far. */
export function select(component: GeneralComponent, selector: string): EngineElement[] {
  const root = component.getShadowRoot() as Root | null;
  const [first = '', ...rest] = selector.split(crossing).map((part) => part.trim());
  let found = root ? root.querySelectorAll(first) : [];
  for (const part of rest) found = found.flatMap((element) => inside(element, part));
  return found;
}

/** The DOM box of an element; one without its own box stands for its first child. */
export function boxOf(element: EngineElement): HTMLElement | undefined {
  const box = element.getBackendElement() as unknown as HTMLElement | null;
  if (box) return box;
  const root = element.asGeneralComponent()?.getShadowRoot();
  for (const child of root?.childNodes ?? []) {
    const inner = (child as EngineElement).getBackendElement?.() as unknown as HTMLElement | null;
    if (inner instanceof HTMLElement) return inner;
  }
  return undefined;
}

import type { Element as EngineElement, GeneralComponent } from 'glass-easel';
import type { Caller, Data } from '../engine/types';
import { report } from '../errors';
import { topPage } from '../pages/stack';
import { soon } from '../soon';
import { canvasNode } from './canvas-node';
import { boxOf, select } from './select';

interface Fields {
  id?: boolean;
  dataset?: boolean;
  mark?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  properties?: string[];
  computedStyle?: string[];
  context?: boolean;
  node?: boolean;
}

type Callback = (result: unknown) => void;

interface Question {
  selector: string | null;
  single: boolean;
  fields: Fields;
  callback: Callback | undefined;
  component: GeneralComponent | undefined;
}

function viewportOf(): HTMLElement | undefined {
  return topPage()?.frame.viewport;
}

/** Positions count from the upper left corner of the page area, not of the phone. */
function rectOf(box: HTMLElement): DOMRect {
  const origin = viewportOf()?.getBoundingClientRect();
  const rect = box.getBoundingClientRect();
  return new DOMRect(rect.x - (origin?.x ?? 0), rect.y - (origin?.y ?? 0), rect.width, rect.height);
}

const scrollerIn = (box: HTMLElement): HTMLElement =>
  box.querySelector<HTMLElement>(':scope > .host-scroll') ?? box;

type Reader = (element: EngineElement, box: HTMLElement, fields: Fields) => Data;

const pick = (names: readonly string[], from: (name: string) => unknown): Data =>
  Object.fromEntries(names.map((name) => [name, from(name)]));

const readers: Record<keyof Fields, Reader> = {
  id: (element) => ({ id: element.id }),
  dataset: (element) => ({ dataset: { ...element.dataset } }),
  mark: (element) => ({ mark: element.collectMarks() }),
  rect(_element, box) {
    const { left, top, right, bottom } = rectOf(box);
    return { left, top, right, bottom };
  },
  size(_element, box) {
    const { width, height } = rectOf(box);
    return { width, height };
  },
  scrollOffset(_element, box) {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = scrollerIn(box);
    return { scrollLeft, scrollTop, scrollWidth, scrollHeight };
  },
  properties: (element, _box, { properties = [] }) => {
    const data = (element.asGeneralComponent()?.data ?? {}) as Data;
    return pick(properties, (name) => data[name]);
  },
  computedStyle: (_element, box, { computedStyle = [] }) => {
    const style = getComputedStyle(box);
    return pick(computedStyle, (name) =>
      style.getPropertyValue(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
    );
  },
  context: () => ({ context: {} }),
  node: (_element, box) => ({ node: canvasNode(box) }),
};

function describe(element: EngineElement, fields: Fields): Data | null {
  const box = boxOf(element);
  if (!box) return null;
  const asked = (Object.keys(readers) as (keyof Fields)[]).filter((name) => fields[name]);
  return Object.assign({}, ...asked.map((name) => readers[name](element, box, fields)));
}

function describeViewport(fields: Fields): Data {
  const page = topPage();
  const { clientWidth = 0, clientHeight = 0 } = page?.frame.viewport ?? {};
  const { scrollLeft = 0, scrollTop = 0, scrollWidth = 0, scrollHeight = 0 } = page?.frame.scroller ?? {};
  return {
    ...(fields.id && { id: '' }),
    ...(fields.dataset && { dataset: {} }),
    ...(fields.rect && { left: 0, top: 0, right: clientWidth, bottom: clientHeight }),
    ...(fields.size && { width: clientWidth, height: clientHeight }),
    ...(fields.scrollOffset && { scrollLeft, scrollTop, scrollWidth, scrollHeight }),
  };
}

function answer({ selector, single, fields, component }: Question): unknown {
  if (selector === null) return describeViewport(fields);
  const found = component ? select(component, selector).map((element) => describe(element, fields)) : [];
  return single ? (found[0] ?? null) : found.filter(Boolean);
}

function run(questions: readonly Question[], done: Callback | undefined): void {
  const results = questions.map(answer);
  try {
    questions.forEach(({ callback }, index) => void callback?.(results[index]));
    done?.(results);
  } catch (error) {
    report(error, 'SelectorQuery');
  }
}

const rectFields: Fields = { id: true, dataset: true, rect: true, size: true };
const scrollFields: Fields = { id: true, dataset: true, scrollOffset: true };

type Add<Query> = (fields: Fields, callback?: Callback) => Query;

const nodesRef = <Query>(add: Add<Query>) => ({
  fields: add,
  boundingClientRect: (callback?: Callback) => add(rectFields, callback),
  scrollOffset: (callback?: Callback) => add(scrollFields, callback),
  context: (callback?: Callback) => add({ context: true }, callback),
  node: (callback?: Callback) => add({ node: true }, callback),
});

interface Query {
  in(caller: Caller): Query;
  select(selector: string): ReturnType<typeof nodesRef<Query>>;
  selectAll(selector: string): ReturnType<typeof nodesRef<Query>>;
  selectViewport(): ReturnType<typeof nodesRef<Query>>;
  exec(done?: Callback): Query;
}

export function createSelectorQuery(): Query {
  const questions: Question[] = [];
  let chosen: GeneralComponent | undefined;
  const nodes = (selector: string | null, single: boolean) =>
    nodesRef<Query>((fields, callback) => {
      questions.push({ selector, single, fields, callback, component: chosen ?? topPage()?.component });
      return query;
    });
  const query: Query = {
    in(caller) {
      chosen = caller._$;
      return query;
    },
    select: (selector) => nodes(selector, true),
    selectAll: (selector) => nodes(selector, false),
    selectViewport: () => nodes(null, true),
    exec(done) {
      const asked = questions.slice();
      soon(() => run(asked, done));
      return query;
    },
  };
  return query;
}

export const selection = { createSelectorQuery };

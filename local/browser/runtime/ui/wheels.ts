import { clickable, el } from './element';
import { ask } from './layer';

export interface WheelColumn {
  items: string[];
  index: number;
}

type Columns = readonly WheelColumn[];
/** Called when one column turned; returns the columns as they shall be then. */
export type Turned = (columns: Columns, column: number) => Columns;

function wheel({ items, index }: WheelColumn, label: string, turn: (index: number) => void): HTMLElement {
  const lines = items.map((item, row) => {
    const line = clickable('', item, () => turn(row));
    line.setAttribute('role', 'option');
    line.setAttribute('aria-selected', String(row === index));
    return line;
  });
  const list = el('div', 'host-wheel', ...lines);
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  requestAnimationFrame(() => lines[index]?.scrollIntoView({ block: 'center' }));
  return list;
}

function turningColumns(first: Columns, turned: Turned) {
  let columns = first;
  const element = el('div', 'host-wheels');
  const turn = (order: number, index: number) => {
    const chosen = columns.map((each, at) => (at === order ? { ...each, index } : each));
    columns = turned(chosen, order);
    paint();
  };
  const paint = () => {
    const lists = columns.map((column, order) =>
      wheel(column, `第 ${order + 1} 列`, (index) => turn(order, index)),
    );
    element.replaceChildren(...lists);
  };
  paint();
  return { element, rows: () => columns.map(({ index }) => index) };
}

/** A sheet with turning columns; undefined when cancelled. */
export function wheels(
  title: string,
  first: Columns,
  turned: Turned = (columns) => columns,
): Promise<number[] | undefined> {
  return ask((settle) => {
    const { element, rows } = turningColumns(first, turned);
    const done = clickable('confirm', '确定', () => settle(rows()));
    const cancel = clickable('', '取消', () => settle(undefined));
    const sheet = el(
      'div',
      'host-sheet',
      el('div', 'host-picker-head', cancel, el('span', '', title), done),
      element,
    );
    sheet.setAttribute('role', 'dialog');
    const mask = el('div', 'host-mask bottom', sheet);
    mask.addEventListener('click', (event) => event.target === mask && settle(undefined));
    return mask;
  });
}

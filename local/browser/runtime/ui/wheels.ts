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

/** A sheet with turning columns; undefined when cancelled. */
export function wheels(
  title: string,
  first: Columns,
  turned: Turned = (columns) => columns,
): Promise<number[] | undefined> {
  return ask((settle) => {
    let columns = first;
    const area = el('div', 'host-wheels');
    const paint = () => {
      const lists = columns.map((column, order) =>
        wheel(column, `第 ${order + 1} 列`, (index) => {
          const chosen = columns.map((each, at) => (at === order ? { ...each, index } : each));
          columns = turned(chosen, order);
          paint();
        }),
      );
      area.replaceChildren(...lists);
    };
    paint();
    const done = clickable('confirm', '确定', () => settle(columns.map(({ index }) => index)));
    const head = el(
      'div',
      'host-picker-head',
      clickable('', '取消', () => settle(undefined)),
      el('span', '', title),
      done,
    );
    const sheet = el('div', 'host-sheet', head, area);
    sheet.setAttribute('role', 'dialog');
    const mask = el('div', 'host-mask bottom', sheet);
    mask.addEventListener('click', (event) => event.target === mask && settle(undefined));
    return mask;
  });
}

import { clickable, el } from './element';
import { ask } from './layer';

/** The index of the chosen line; undefined when cancelled. */
export function actionSheet(items: readonly string[], title = '', color = ''): Promise<number | undefined> {
  return ask((settle) => {
    const lines = items.map((item, index) => {
      const line = clickable('host-sheet-item', item, () => settle(index));
      line.style.color = color;
      return line;
    });
    const sheet = el(
      'div',
      'host-sheet',
      ...lines,
      clickable('host-sheet-item cancel', '取消', () => settle(undefined)),
    );
    if (title) sheet.prepend(el('div', 'host-sheet-title', title));
    sheet.setAttribute('role', 'dialog');
    const mask = el('div', 'host-mask bottom', sheet);
    mask.addEventListener('click', (event) => event.target === mask && settle(undefined));
    return mask;
  });
}

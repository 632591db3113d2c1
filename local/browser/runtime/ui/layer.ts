import { el } from './element';

/** Everything WeChat itself draws above a page: dialogs, sheets, toasts. */
export function layer(): HTMLElement {
  const existing = document.querySelector<HTMLElement>('.host-layer');
  if (existing) return existing;
  const created = el('div', 'host-layer');
  document.body.append(created);
  return created;
}

/** Shows a dialog until `settle` is called with its outcome. */
export function ask<T>(build: (settle: (outcome: T) => void) => HTMLElement): Promise<T> {
  return new Promise((resolve) => {
    const dialog = build((outcome) => {
      dialog.remove();
      resolve(outcome);
    });
    layer().append(dialog);
    dialog.querySelector<HTMLElement>('[autofocus]')?.focus();
  });
}

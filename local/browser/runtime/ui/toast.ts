import { el } from './element';
import { layer } from './layer';

export interface ToastOptions {
  title?: string;
  icon?: string;
  image?: string;
  duration?: number;
  mask?: boolean;
}

const glyphs: Record<string, string> = { success: '✓', error: '!', loading: '', fail: '×', exception: '!' };

let current: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

export function hideToast(): void {
  clearTimeout(timer);
  current?.remove();
  current = undefined;
}

export function showToast({
  title = '',
  icon = 'success',
  duration = 1500,
  mask = false,
}: ToastOptions): void {
  hideToast();
  const box = el('div', 'host-toast', el('div', 'host-toast-text', title));
  box.setAttribute('role', 'status');
  if (icon !== 'none') box.prepend(el('div', `host-toast-icon ${icon}`, glyphs[icon] ?? ''));
  current = el('div', mask ? 'host-toast-area mask' : 'host-toast-area', box);
  layer().append(current);
  if (Number.isFinite(duration)) timer = setTimeout(hideToast, duration);
}

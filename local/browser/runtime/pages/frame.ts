import { clickable, el } from '../ui/element';
import type { WindowConfig } from './window-config';

/** One page as WeChat frames it: navigation bar above, a scrolling area below. */
export interface Frame {
  element: HTMLElement;
  bar: HTMLElement;
  title: HTMLElement;
  viewport: HTMLElement;
  scroller: HTMLElement;
  refresher: HTMLElement;
}

export const statusBarHeight = 20;
export const navigationBarHeight = 44;
export const capsule = { width: 87, height: 32, top: statusBarHeight + 6, right: 7 };

function navigationBar(title: HTMLElement, back: () => void): HTMLElement {
  const arrow = clickable('nav-back', '', back);
  arrow.setAttribute('aria-label', '返回');
  return el('div', 'nav-bar', arrow, title);
}

export function createFrame(config: WindowConfig, back: () => void): Frame {
  const title = el('div', 'nav-title', config.title);
  const bar = navigationBar(title, back);
  const refresher = el('div', 'host-refresher', el('i'), el('i'), el('i'));
  const scroller = el('div', 'page-scroll', refresher);
  const viewport = el('div', 'page-viewport', scroller);
  const element = el('section', 'page-frame', bar, viewport);
  element.classList.toggle('custom-bar', config.custom);
  scroller.classList.toggle('fixed', config.disableScroll);
  const frame = { element, bar, title, viewport, scroller, refresher };
  paint(frame, config);
  return frame;
}

export function paint({ element, bar }: Frame, { barColor, textColor, ground }: WindowConfig): void {
  bar.style.background = barColor;
  bar.style.color = textColor;
  element.style.setProperty('--ground', ground);
  element.dataset.text = textColor === '#fff' ? 'white' : 'black';
}

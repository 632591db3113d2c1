import { paint } from '../pages/frame';
import { startPullDown, stopPullDown } from '../pages/scroll';
import { topPage } from '../pages/stack';
import type { OpenPage } from '../pages/types';
import { windowConfig } from '../pages/window-config';
import { asyncApis, type Options } from './define';

function top(): OpenPage {
  const page = topPage();
  if (!page) throw new Error('no page is open');
  return page;
}

function scrollTo({ scrollTop, duration = 300, selector, offsetTop = 0 }: Options): void {
  const { scroller } = top().frame;
  const target = selector ? top().component.getShadowRoot()?.querySelector(String(selector)) : undefined;
  const element = target?.getBackendElement() as unknown as HTMLElement | undefined;
  const from = scroller.getBoundingClientRect().top;
  const y = element
    ? element.getBoundingClientRect().top - from + scroller.scrollTop
    : Number(scrollTop ?? 0);
  scroller.scrollTo({ top: y + Number(offsetTop), behavior: Number(duration) > 0 ? 'smooth' : 'instant' });
}

const textColors: Record<string, string> = { '#ffffff': '#fff', '#000000': '#000' };

function setBarColor({ frontColor, backgroundColor }: Options): void {
  const { frame, route } = top();
  const textColor = textColors[String(frontColor).toLowerCase()];
  if (!textColor) throw new Error('frontColor 只能是 #ffffff 或 #000000');
  paint(frame, { ...windowConfig(route), textColor, barColor: String(backgroundColor) });
}

export const pageApis = asyncApis({
  setNavigationBarTitle: ({ title }) => {
    top().frame.title.textContent = String(title ?? '');
  },
  setNavigationBarColor: setBarColor,
  showNavigationBarLoading: () => top().frame.bar.classList.add('loading'),
  hideNavigationBarLoading: () => top().frame.bar.classList.remove('loading'),
  hideHomeButton: () => undefined,
  setBackgroundColor: ({ backgroundColor }) =>
    top().frame.element.style.setProperty('--ground', String(backgroundColor)),
  setBackgroundTextStyle: () => undefined,
  startPullDownRefresh: () => startPullDown(top()),
  stopPullDownRefresh: () => stopPullDown(top()),
  pageScrollTo: (options) => scrollTo(options),
});

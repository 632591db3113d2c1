import { onPullDown } from '../tags/refresher';
import { callPage } from './lifecycle';
import type { OpenPage } from './types';
import { windowConfig } from './window-config';

const pullThreshold = 50;

function watchEdges({ component, frame: { scroller } }: OpenPage, reachBottom: number): void {
  let atBottom = false;
  scroller.addEventListener('scroll', () => {
    callPage(component, 'onPageScroll', { scrollTop: scroller.scrollTop });
    const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
    const now = left <= reachBottom;
    if (now && !atBottom) callPage(component, 'onReachBottom');
    atBottom = now;
  });
}

export function startPullDown({ component, frame: { refresher } }: OpenPage): void {
  refresher.style.height = `${pullThreshold}px`;
  refresher.classList.add('running');
  callPage(component, 'onPullDownRefresh');
}

export function stopPullDown({ frame: { refresher } }: OpenPage): void {
  refresher.style.height = '0';
  refresher.classList.remove('running');
}

export function watchScroll(page: OpenPage): void {
  const { pullDown, reachBottom } = windowConfig(page.route);
  watchEdges(page, reachBottom);
  if (!pullDown) return;
  const { refresher, scroller } = page.frame;
  onPullDown(
    scroller,
    (distance) => {
      refresher.style.height = `${Math.min(distance, 80)}px`;
    },
    (distance) => (distance >= pullThreshold ? startPullDown(page) : stopPullDown(page)),
  );
}

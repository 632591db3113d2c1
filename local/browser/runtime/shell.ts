import { boot } from './boot';
import { report } from './errors';
import { capsule, paint, statusBarHeight } from './pages/frame';
import { announce } from './pages/lifecycle';
import { pageStackElement } from './pages/open';
import { startPullDown } from './pages/scroll';
import { pages, topPage } from './pages/stack';
import { createTabBar, paintTabBar, tabBarElement } from './pages/tab-bar';
import { windowConfig } from './pages/window-config';
import { actionSheet } from './ui/action-sheet';
import { clickable, el } from './ui/element';
import { share } from './wx/share';

const clockText = () =>
  new Date().toLocaleTimeString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });

function statusBar(): HTMLElement {
  const time = el('time', '', clockText());
  setInterval(() => {
    time.textContent = clockText();
  }, 1000);
  const { label, name } = boot().persona;
  return el('header', 'status-bar', time, el('span', '', [label, name].filter(Boolean).join(' ')));
}

type MenuLine = [text: string, run: () => unknown];

function menuLines(): MenuLine[] {
  const top = topPage();
  const lines: MenuLine[] = [['转发给朋友', () => share('menu')]];
  if (top && windowConfig(top.route).pullDown) lines.push(['下拉刷新', () => startPullDown(top)]);
  return [...lines, ['重新进入小程序', () => location.reload()]];
}

async function openMenu(): Promise<void> {
  const lines = menuLines();
  const chosen = await actionSheet(lines.map(([text]) => text));
  if (chosen !== undefined) await lines[chosen]?.[1]();
}

function menuCapsule(): HTMLElement {
  const button = clickable('capsule', '•••', () => void openMenu().catch(report));
  button.setAttribute('aria-label', '更多');
  const { width, height, top, right } = capsule;
  Object.assign(button.style, {
    width: `${width}px`,
    height: `${height}px`,
    top: `${top}px`,
    right: `${right}px`,
  });
  return button;
}

function repaint(): void {
  for (const { frame, route } of pages()) paint(frame, windowConfig(route));
  paintTabBar();
}

function resized(): void {
  const top = topPage();
  const size = {
    windowWidth: window.innerWidth,
    windowHeight: top?.frame.viewport.clientHeight ?? window.innerHeight,
  };
  if (top) announce(top.component, 'resize', { size });
}

/** What stands around the pages: status bar, menu and tab bar. */
export function startShell(): void {
  document.documentElement.style.setProperty('--status-bar', `${statusBarHeight}px`);
  createTabBar();
  document.body.append(pageStackElement, tabBarElement, statusBar(), menuCapsule());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
  window.addEventListener('resize', resized);
}

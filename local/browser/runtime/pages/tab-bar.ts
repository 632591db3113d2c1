import { appManifest, themed } from '../engine/configs';
import type { TabItem } from '../engine/types';
import { report } from '../errors';
import { clickable, el } from '../ui/element';
import { callPage } from './lifecycle';
import { navigate } from './navigate';
import { topPage } from './stack';

interface Tab {
  item: TabItem;
  button: HTMLElement;
  icon: HTMLImageElement;
  text: HTMLElement;
  badge: HTMLElement;
}

export const tabBarElement = el('nav', 'tab-bar');

let tabs: Tab[] = [];
let current: string | undefined;
let hidden = false;

const assetOf = (path: string | undefined): string =>
  path ? `app/${String(themed(path)).replace(/^\//, '')}` : '';

async function tapped(item: TabItem, index: number): Promise<void> {
  if (current !== item.pagePath) await navigate('switchTab', { url: `/${item.pagePath}` });
  const top = topPage();
  if (top) callPage(top.component, 'onTabItemTap', { index, pagePath: item.pagePath, text: item.text });
}

function createTab(item: TabItem, index: number): Tab {
  const [icon, text, badge] = [el('img'), el('span', 'tab-text', item.text), el('span', 'tab-badge')];
  const button = clickable('tab', '', () => void tapped(item, index).catch(report));
  icon.alt = '';
  badge.hidden = true;
  button.append(el('span', 'tab-icon', icon, badge), text);
  return { item: { ...item }, button, icon, text, badge };
}

export function createTabBar(): void {
  tabs = (appManifest().app.tabBar?.list ?? []).map(createTab);
  tabBarElement.replaceChildren(...tabs.map(({ button }) => button));
}

function paintTab({ item, button, icon, text }: Tab): void {
  const { color, selectedColor } = appManifest().app.tabBar ?? {};
  const selected = item.pagePath === current;
  const source = assetOf(selected ? (item.selectedIconPath ?? item.iconPath) : item.iconPath);
  button.style.color = String(themed(selected ? selectedColor : color) ?? '');
  button.setAttribute('aria-current', selected ? 'page' : 'false');
  icon.hidden = source === '';
  if (source) icon.src = source;
  text.textContent = item.text;
}

/** The tab whose page is on top; none while another page covers it. */
export function chooseTab(route: string | undefined): void {
  current = route;
  paintTabBar();
}

export function paintTabBar(): void {
  const { backgroundColor, borderStyle } = appManifest().app.tabBar ?? {};
  tabBarElement.hidden = current === undefined || hidden;
  tabBarElement.style.background = String(themed(backgroundColor) ?? '');
  tabBarElement.dataset.border = String(themed(borderStyle) ?? 'black');
  for (const tab of tabs) paintTab(tab);
}

export const setTabBarHidden = (value: boolean): void => {
  hidden = value;
  paintTabBar();
};

function tabAt(index: number): Tab {
  const tab = tabs[index];
  if (!tab) throw new Error('index is out of range');
  return tab;
}

export function setBadge(index: number, text: string | undefined, dot = false): void {
  const { badge } = tabAt(index);
  badge.hidden = text === undefined && !dot;
  badge.classList.toggle('dot', dot);
  badge.textContent = text ?? '';
}

export function setTabItem(index: number, change: Partial<TabItem>): void {
  Object.assign(tabAt(index).item, change);
  paintTabBar();
}

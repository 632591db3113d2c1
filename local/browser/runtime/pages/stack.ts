import { appManifest } from '../engine/configs';
import { report } from '../errors';
import { createEventChannel } from './event-channel';
import { announce } from './lifecycle';
import { openPage } from './open';
import type { Target } from './route';
import { chooseTab } from './tab-bar';
import type { OpenPage } from './types';

const limit = 10;

let stack: OpenPage[] = [];
const tabs = new Map<string, OpenPage>();

export const pages = (): readonly OpenPage[] => stack;
export const topPage = (): OpenPage | undefined => stack.at(-1);
export const isTab = (route: string): boolean =>
  appManifest().app.tabBar?.list.some(({ pagePath }) => pagePath === route) ?? false;

function paint(): void {
  const top = topPage();
  for (const page of new Set([...stack, ...tabs.values()]))
    page.frame.element.classList.toggle('shown', page === top);
  top?.frame.element.classList.toggle('can-go-back', stack.length > 1);
  chooseTab(top && isTab(top.route) ? top.route : undefined);
}

function show(): void {
  paint();
  const top = topPage();
  if (top) announce(top.component, 'show');
}

function hideTop(): void {
  const top = topPage();
  if (top) announce(top.component, 'hide');
}

function closeAbove(count: number): void {
  for (const page of stack.splice(count).reverse()) {
    if (tabs.get(page.route) === page) tabs.delete(page.route);
    page.close();
  }
}

const goBack = () => {
  back(1).catch(report);
};

async function open(target: Target, channel = createEventChannel()): Promise<OpenPage> {
  const page = await openPage(target, goBack, channel);
  if (isTab(target.route)) tabs.set(target.route, page);
  return page;
}

export async function push(target: Target, channel = createEventChannel()): Promise<OpenPage> {
  if (isTab(target.route)) throw new Error('can not navigateTo a tabbar page');
  if (stack.length >= limit) throw new Error('webview count limit exceed');
  const page = await open(target, channel);
  hideTop();
  stack.push(page);
  show();
  return page;
}

export async function replace(target: Target): Promise<void> {
  if (isTab(target.route)) throw new Error('can not redirectTo a tabbar page');
  const page = await open(target);
  closeAbove(stack.length - 1);
  stack.push(page);
  show();
}

export async function relaunch(target: Target): Promise<void> {
  const page = await openPage(target, goBack);
  for (const old of new Set([...stack, ...tabs.values()])) old.close();
  tabs.clear();
  if (isTab(target.route)) tabs.set(target.route, page);
  stack = [page];
  show();
}

export async function switchTo(target: Target): Promise<void> {
  if (!isTab(target.route)) throw new Error('can not switch to no-tabBar page');
  const before = topPage();
  const page = tabs.get(target.route) ?? (await open({ ...target, search: '' }));
  if (before === page) return;
  if (before && stack.length === 1 && isTab(before.route)) hideTop();
  else closeAbove(stack[0] && isTab(stack[0].route) ? 1 : 0);
  stack = [page];
  show();
}

export async function back(delta: number): Promise<void> {
  if (stack.length <= 1) throw new Error('cannot navigate back at first page');
  closeAbove(Math.max(1, stack.length - delta));
  show();
}

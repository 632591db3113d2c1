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

/** The page joins the stack before it loads, so that its onLoad already finds itself on top. */
function enter(page: OpenPage, below: OpenPage[]): void {
  stack = [...below, page];
  if (isTab(page.route)) tabs.set(page.route, page);
  page.load();
  show();
}

export async function push(target: Target, channel = createEventChannel()): Promise<void> {
  if (isTab(target.route)) throw new Error('can not navigateTo a tabbar page');
  if (stack.length >= limit) throw new Error('webview count limit exceed');
  const page = await openPage(target, goBack, channel);
  hideTop();
  enter(page, stack);
}

export async function replace(target: Target): Promise<void> {
  if (isTab(target.route)) throw new Error('can not redirectTo a tabbar page');
  const page = await openPage(target, goBack);
  closeAbove(stack.length - 1);
  enter(page, stack);
}

export async function relaunch(target: Target): Promise<void> {
  const page = await openPage(target, goBack);
  for (const old of new Set([...stack, ...tabs.values()])) old.close();
  tabs.clear();
  enter(page, []);
}

function leaveForTab(): void {
  const [first] = stack;
  if (stack.length === 1 && first && isTab(first.route)) hideTop();
  else closeAbove(first && isTab(first.route) ? 1 : 0);
}

export async function switchTo(target: Target): Promise<void> {
  if (!isTab(target.route)) throw new Error('can not switch to no-tabBar page');
  const open = tabs.get(target.route);
  if (open && open === topPage()) return;
  const page = open ?? (await openPage({ ...target, search: '' }, goBack));
  leaveForTab();
  if (!open) return enter(page, []);
  stack = [page];
  show();
}

export async function back(delta: number): Promise<void> {
  if (stack.length <= 1) throw new Error('cannot navigate back at first page');
  closeAbove(Math.max(1, stack.length - delta));
  show();
}

import type { EngineComponent } from '../engine/types';
import { callPage } from '../pages/lifecycle';
import { topPage } from '../pages/stack';
import { showToast } from '../ui/toast';
import { asyncApis } from './define';
import { phone } from './state';

/** Nothing is sent: the card the page would share is kept for tests. */
export async function share(from: 'button' | 'menu', button?: EngineComponent): Promise<void> {
  const page = topPage();
  if (!page) return;
  const target = button?.getMethodCaller();
  const made = callPage(page.component, 'onShareAppMessage', { from, target });
  const card = (await made) as { promise?: Promise<object> } | undefined;
  const chosen = (card?.promise ? await card.promise : card) ?? {};
  phone.shares.push({ title: '', path: page.route, ...chosen });
  showToast({ title: '已转发', icon: 'success' });
}

export const shareApis = asyncApis({
  showShareMenu: () => undefined,
  hideShareMenu: () => undefined,
  updateShareMenu: () => undefined,
});

import { agreed } from '../../services/ask';
import { attempt, showFailure } from '../../services/attempt';
import { call } from '../../services/cloud';
import { type Decision, faultsOf } from './decision';
import type { Errors } from './errors';
import { wayOf } from './ways';
import type { Review } from './words';

type Shown = { application: Review } | { errors: Errors } | { busy: boolean };

/** A page that shows one application and acts on it. */
export interface Desk {
  data: { busy: boolean; application: Review | null };
  setData(data: Shown): void;
  reread(): Promise<unknown>;
}

export type WayEvent = WechatMiniprogram.CustomEvent<{ step: Review['steps'][number]['step'] }>;

const send = (decision: Decision): Promise<Review> =>
  decision.decision === 'reject'
    ? call('recruitment', 'reject', { id: decision.id, reason: decision.reason })
    : call('recruitment', 'review', decision);

/** Sends the decision; what was deliberated on this phone is forgotten only when it has arrived. */
export const decide = (desk: Desk, decision: Decision): Promise<void> =>
  attempt(
    desk,
    async () => {
      await send(decision);
      wx.removeStorageSync(`review:${decision.id}`);
      desk.setData({ errors: {} });
      await desk.reread();
    },
    (failure) => {
      desk.setData({ errors: faultsOf(decision, failure.fields) });
      showFailure(failure);
    },
  );

export function takeWay(desk: Desk, { detail: { step } }: WayEvent): void {
  const { application } = desk.data;
  const way = wayOf(step);
  if (!application || !way) return;
  if ('page' in way) {
    wx.navigateTo({ url: `${way.page}?id=${application.id}` });
    return;
  }
  attempt(desk, async () => {
    if (!(await agreed(way.effect(application), '确定'))) return;
    await way.take(application);
    await desk.reread();
  });
}

export function renewCode(desk: Desk): void {
  const { application } = desk.data;
  if (!application) return;
  attempt(desk, async () => {
    if (!(await agreed(`给${application.name}换一个新的绑定码？已交出的旧码会失效。`, '换新'))) return;
    await call('recruitment', 'renewCode', { id: application.id });
    await desk.reread();
  });
}

export function readPhone(desk: Desk): void {
  const { application } = desk.data;
  if (!application) return;
  attempt(desk, async () => {
    if (!(await agreed('查看完整手机号会留下记录：谁、什么时候看过。', '查看'))) return;
    const { phone } = await call('recruitment', 'readPhone', { id: application.id });
    wx.showModal({ content: phone, showCancel: false, confirmText: '知道了' });
  });
}

import { agreed } from '../../../services/ask';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { handOver } from '../hand-over';
import { type Answer, type Booking, draftKey, pages, type Step, stepsView, tasks } from './steps';

const nothing: Answer = { reason: '', day: '', supervisor: '', need: '' };

/** One booking: what was agreed, and what each side may do about it. */
Page({
  data: {
    id: '',
    booking: null as Booking | null,
    steps: stepsView([]),
    lines: [] as string[],
    asking: null as Step | null,
    errors: {} as Readonly<Record<string, string>>,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    const { id } = this.data;
    return present(this, async () => this.viewOf(await call('planning', 'booking', { id })));
  },
  viewOf: (booking: Booking) => ({
    ...{ booking, steps: stepsView(booking.steps) },
    lines: booking.lines.filter((line) => line !== booking.next),
  }),
  async onStepTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const step = this.data.booking?.steps.find((each) => each.step === dataset.step);
    if (!step) return;
    const page = pages[step.wants];
    if (page) wx.navigateTo({ url: `/packages/booking/${page}/index?id=${this.data.id}` });
    else if (step.wants !== 'nothing') this.setData({ asking: step, errors: {} });
    else if (!step.warns || (await agreed(`${step.warns}。`, '确定'))) this.take(step, nothing);
  },
  onSheetClose() {
    this.setData({ asking: null });
  },
  onSheetDone({ detail }: WechatMiniprogram.CustomEvent<Answer>) {
    if (this.data.asking) this.take(this.data.asking, detail);
  },
  take({ step }: Step, answer: Answer) {
    attempt(
      this,
      async () => {
        const booking = await tasks[step]?.(this.data.id, answer);
        wx.removeStorageSync(draftKey(this.data.id, step));
        if (booking) this.setData({ ...this.viewOf(booking), asking: null });
      },
      (failure) => {
        this.setData({ errors: failure.fields ?? {} });
        if (!failure.fields || !this.data.asking) showFailure(failure);
      },
    );
  },
  onPhoneTap() {
    const { booking } = this.data;
    if (!booking) return;
    attempt(this, () => handOver(wx.addPhoneCalendar(booking.phone), '没有加上，请在微信设置里允许使用日历'));
  },
});

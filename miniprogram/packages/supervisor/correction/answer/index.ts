import type { Output } from '../../../../../typings/api';
import { agreed } from '../../../../services/ask';
import { attempt, showFailure } from '../../../../services/attempt';
import { call } from '../../../../services/cloud';
import type { Failure } from '../../../../services/failure';
import { present } from '../../../../services/present';

type Correction = Output<'supervision', 'correction'>;
type Step = Correction['steps'][number];

const draftKey = (id: string) => `correctionAnswer:${id}`;

/** A correction as it was and as it is to be, and what I may answer. */
Page({
  data: {
    id: '',
    correction: null as Correction | null,
    main: null as Step | null,
    others: [] as Step[],
    asking: null as Step | null,
    reason: '',
    errors: {} as Readonly<Record<string, string>>,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id, reason: wx.getStorageSync(draftKey(id)) || '' });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () =>
      this.viewOf(await call('supervision', 'correction', { id: this.data.id })),
    );
  },
  viewOf(correction: Correction) {
    const [main = null, ...others] = correction.steps;
    return { correction, main, others: others.filter(({ reason }) => !reason) };
  },
  async onStepTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const step = this.data.correction?.steps.find((each) => each.step === dataset.step);
    if (!step || step.reason) return;
    if (step.wants === 'reason') this.setData({ asking: step, errors: {} });
    else if (!step.warns || (await agreed(`${step.warns}。`, step.text))) this.take(step);
  },
  onReasonChange({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    wx.setStorageSync(draftKey(this.data.id), value);
    this.setData({ reason: value, errors: {} });
  },
  onReasonTap() {
    if (this.data.asking) this.take(this.data.asking);
  },
  onCancelTap() {
    this.setData({ asking: null });
  },
  take({ step, wants }: Step) {
    const { id, reason } = this.data;
    attempt(
      this,
      async () => {
        const said = { id, step, reason: wants === 'reason' ? reason : '' };
        const correction = await call('supervision', 'answerCorrection', said);
        wx.removeStorageSync(draftKey(id));
        this.setData({ ...this.viewOf(correction), asking: null, reason: '' });
      },
      (failure) => {
        this.setData({ errors: failure.fields ?? {} });
        if (!failure.fields?.reason) showFailure(failure);
      },
    );
  },
  onSessionTap() {
    const { correction } = this.data;
    if (correction) wx.navigateTo({ url: `/packages/supervisor/session/index?id=${correction.session}` });
  },
});

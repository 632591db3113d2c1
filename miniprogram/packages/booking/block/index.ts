import type { Input, Output } from '../../../../typings/api';
import { agreed } from '../../../services/ask';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { chosen } from '../../../services/session';
import { everyWay, isInForce } from './view';

type Block = Output<'planning', 'block'>;
type Step = Block['steps'][number];
type How = Input<'planning', 'settleBlock'>['how'];
type Settle = WechatMiniprogram.CustomEvent<{ how: How; session: string }>;

/** Days that are not free, and what becomes of the sessions on them. */
Page({
  data: {
    id: '',
    block: null as Block | null,
    manages: false,
    settles: false,
    ways: [] as ReturnType<typeof everyWay>,
    asking: null as Step | null,
    reason: '',
    errors: {} as Readonly<Record<string, string>>,
    failed: [] as string[],
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
    return present(this, async () => {
      const [block, { role }] = await Promise.all([
        call('planning', 'block', { id: this.data.id }),
        chosen(),
      ]);
      const manages = role === 'coordinator';
      return { ...this.viewOf(block, manages), manages };
    });
  },
  viewOf: (block: Block, manages: boolean) => ({
    ...{ block, settles: manages && isInForce(block) },
    ways: block.left > 1 ? everyWay(block) : [],
  }),
  async onStepTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const step = this.data.block?.steps.find((each) => each.step === dataset.step);
    if (!step) return;
    if (step.wants === 'reason') this.setData({ asking: step, reason: '', errors: {} });
    else if (!step.warns || (await agreed(`${step.warns}。`, '确定'))) this.take(step);
  },
  onReasonChange({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ reason: value, errors: {} });
  },
  onReasonTap() {
    if (this.data.asking) this.take(this.data.asking);
  },
  onCancelTap() {
    this.setData({ asking: null });
  },
  take({ step }: Step) {
    const { id, reason } = this.data;
    attempt(
      this,
      async () => {
        const block = await call('planning', 'stepBlock', { id, step, reason });
        this.setData({ ...this.viewOf(block, this.data.manages), asking: null, reason: '' });
      },
      (failure) => {
        this.setData({ errors: failure.fields ?? {} });
        if (!failure.fields?.reason) showFailure(failure);
      },
    );
  },
  onSettle({ detail: { how, session } }: Settle) {
    attempt(this, () => this.settle(how, [session]));
  },
  async onAllTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { how, text } = dataset;
    if (!(await agreed(`${text}？督导和站点会收到消息。`, '全部处理'))) return;
    attempt(this, async () => {
      for (let done = 1; done > 0 && (this.data.block?.left ?? 0) > 0; ) done = await this.settle(how);
    });
  },
  /** How many were settled; each in a unit of work of its own, so that what is done stays done. */
  async settle(how: How, sessions?: string[]): Promise<number> {
    const { id } = this.data;
    const { done, failed, block } = await call('planning', 'settleBlock', {
      ...{ id, how },
      ...(sessions && { sessions }),
    });
    this.setData({ ...this.viewOf(block, this.data.manages), failed });
    return done;
  },
});

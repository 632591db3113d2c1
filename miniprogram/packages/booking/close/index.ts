import type { Input, Output } from '../../../../typings/api';
import { agreed } from '../../../services/ask';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { kinds, whoOf } from './view';

type Closing = Input<'planning', 'closeDays'>;
type Preview = Output<'planning', 'previewBlock'>;
type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;
type Changed = WechatMiniprogram.CustomEvent<
  { value: string },
  WechatMiniprogram.IAnyObject,
  { field: string }
>;

const KEY = 'closeDraft';
const empty = { kind: 'closure', who: '', from: '', to: '', reason: '', note: '' } as const;
type Form = { readonly [F in keyof typeof empty]: string };

/** A look at what it would hit comes before anything is closed. */
Page({
  data: {
    kinds,
    choices: null as Output<'planning', 'blockChoices'> | null,
    form: empty as Form,
    who: [] as { id: string; text: string }[],
    reasons: [] as { id: string; text: string }[],
    preview: null as Preview | null,
    errors: {} as Readonly<Record<string, string>>,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const choices = await call('planning', 'blockChoices', {});
      const form = (wx.getStorageSync(KEY) as Form | '') || empty;
      const reasons = choices.reasons.map((reason) => ({ id: reason, text: reason }));
      return { choices, form, reasons, who: whoOf(form.kind, choices) };
    });
  },
  change(changes: Partial<Form>) {
    const { choices } = this.data;
    const form = { ...this.data.form, ...changes };
    wx.setStorageSync(KEY, form);
    this.setData({ form, preview: null, errors: {}, ...(choices && { who: whoOf(form.kind, choices) }) });
  },
  onKindPick({ detail: { id: kind } }: Picked) {
    this.change({ kind, who: '' });
  },
  onWhoPick({ detail: { id: who } }: Picked) {
    this.change({ who });
  },
  onReasonPick({ detail: { id: reason } }: Picked) {
    this.change({ reason });
  },
  onFieldChange({ currentTarget: { dataset }, detail: { value } }: Changed) {
    this.change({ [dataset.field]: value });
  },
  closing(): Closing {
    const { form } = this.data;
    return { ...form, to: form.to || form.from } as Closing;
  },
  onPreviewTap() {
    const { kind, who, from, to } = this.closing();
    this.send(async () => {
      this.setData({ preview: await call('planning', 'previewBlock', { kind, who, from, to }) });
    });
  },
  async onCloseTap() {
    const { preview } = this.data;
    if (!preview || !(await agreed(`${preview.text}。登记后相关的人会收到消息。`, '登记'))) return;
    let id = '';
    await this.send(async () => {
      id = (await call('planning', 'closeDays', this.closing())).id;
      wx.removeStorageSync(KEY);
    });
    if (id) wx.redirectTo({ url: `/packages/booking/block/index?id=${id}` });
  },
  send(task: () => Promise<void>) {
    return attempt(this, task, (failure) => {
      this.setData({ errors: failure.fields ?? {} });
      if (!failure.fields) showFailure(failure);
    });
  },
});

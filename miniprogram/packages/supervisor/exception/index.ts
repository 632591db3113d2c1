import { agreed } from '../../../services/ask';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { ExceptionCase } from '../../../services/exceptions';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import {
  CANCEL,
  dropDraft,
  empty,
  type Filled,
  type FormStep,
  forms,
  keepDraft,
  openDraft,
  ways,
} from './forms';

type Changed = WechatMiniprogram.CustomEvent<
  { value: string },
  WechatMiniprogram.IAnyObject,
  { field: keyof Filled }
>;
type Picked = WechatMiniprogram.CustomEvent<
  { id: string },
  WechatMiniprogram.IAnyObject,
  { field: keyof Filled }
>;

/** The step of the own session that departs from an ordinary day. */
Page({
  data: {
    id: '',
    step: 'askShort' as FormStep,
    form: forms.askShort,
    ways,
    filled: empty,
    freeText: '',
    shown: null as ExceptionCase | null,
    errors: {} as Readonly<Record<string, string>>,
    isOpen: true,
    isDone: false,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad({ id = '', step = 'askShort' }: { id?: string; step?: FormStep }) {
    this.setData({ id, step, form: forms[step], filled: openDraft(id, step) });
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const shown = await call('supervision', 'exceptionCase', { id: this.data.id });
      const { filled, step } = this.data;
      const isOpen = shown.steps.some((each) => each.step === step);
      const kind = filled.kind || (shown.answers[0]?.id ?? '');
      return { shown, isOpen, filled: { ...filled, kind } };
    });
  },
  change(changes: Partial<Filled>) {
    const { id, step, filled } = this.data;
    const now = { ...filled, ...changes };
    keepDraft(id, step, now);
    this.setData({ filled: now, errors: {} });
  },
  onFieldChange({ currentTarget: { dataset }, detail: { value } }: Changed) {
    this.change({ [dataset.field]: value });
  },
  onPick({ currentTarget: { dataset }, detail: { id } }: Picked) {
    this.change({ [dataset.field]: id });
  },
  onWayPick({ detail: { id: way } }: Picked) {
    this.change({ way, ...(way === CANCEL && { day: '' }) });
    if (way !== CANCEL) this.findDay();
  },
  /** The first day that is free is filled in. */
  findDay() {
    const { session } = this.data.shown ?? {};
    if (!session) return;
    attempt(this, async () => {
      const { next, text } = await call('planning', 'nextFree', {
        town: session.townCode,
        from: session.day,
      });
      this.setData({ freeText: text });
      if (next) this.change({ day: next.day });
    });
  },
  async onSendTap() {
    const { form, filled } = this.data;
    if (form.wants.way && !filled.way) return this.setData({ errors: { way: '请选择改约另一天或取消' } });
    if (form.wants.way && filled.way !== CANCEL && !filled.day)
      return this.setData({ errors: { day: '请选择改约到哪一天' } });
    if (!form.asks || (await agreed(form.asks, form.button))) this.send();
  },
  send() {
    const { id, step, form, filled } = this.data;
    return attempt(
      this,
      async () => {
        const shown = await form.send(id, filled);
        dropDraft(id, step);
        this.setData({ shown, isDone: true });
      },
      (failure) => {
        this.setData({ errors: failure.fields ?? {} });
        if (!failure.fields) showFailure(failure);
      },
    );
  },
  onDoneTap() {
    wx.navigateBack({ fail: () => wx.switchTab({ url: '/pages/home/index' }) });
  },
});

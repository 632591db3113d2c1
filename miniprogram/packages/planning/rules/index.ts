import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import {
  type Draft,
  type Form,
  formOf,
  numbers,
  restLines,
  rulesOf,
  withoutRestDay,
  withRestDay,
} from './form';

type Changed = WechatMiniprogram.CustomEvent<
  { value: string },
  WechatMiniprogram.IAnyObject,
  { field: string }
>;
type Line = ReturnType<typeof restLines>[number];

const keyOf = ({ id, edition }: Draft) => `rules:${id}:${edition}`;

/** The rules of a draft; what is typed stays on the phone until it is reckoned with. */
Page({
  data: {
    id: '',
    numbers,
    draft: null as Draft | null,
    form: null as Form | null,
    supervisors: [] as { id: string; text: string }[],
    lines: [] as Line[],
    supervisor: '',
    restDay: '',
    errors: {} as Readonly<Record<string, string>>,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id });
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const draft = await call('planning', 'schedule', { id: this.data.id });
      const form = (wx.getStorageSync(keyOf(draft)) as Form | '') || formOf(draft);
      const supervisors = draft.supervisors.map(({ id, name }) => ({ id, text: name }));
      return { draft, form, supervisors, lines: restLines(form, draft) };
    });
  },
  change(changes: Partial<Form>) {
    const { draft, form } = this.data;
    if (!draft || !form) return;
    const changed = { ...form, ...changes };
    wx.setStorageSync(keyOf(draft), changed);
    this.setData({ form: changed, lines: restLines(changed, draft) });
  },
  onDayChange({ currentTarget: { dataset }, detail: { value } }: Changed) {
    this.setData({ errors: { ...this.data.errors, [dataset.field]: '' } });
    this.change({ [dataset.field]: value });
  },
  onNumberChange({ currentTarget: { dataset }, detail: { value } }: Changed) {
    const { form, errors } = this.data;
    this.setData({ errors: { ...errors, [dataset.field]: '' } });
    this.change({ numbers: { ...form?.numbers, [dataset.field]: value } });
  },
  onSupervisorPick({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.setData({ supervisor: id });
  },
  onRestDayChange({ detail: { value } }: Changed) {
    const { form, supervisor } = this.data;
    if (!form || !supervisor) {
      showFailure({ code: 'INVALID_INPUT', message: '请先选一名督导' });
      return;
    }
    this.change({ restDays: withRestDay(form.restDays, supervisor, value) });
  },
  onRestRemoveTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { form } = this.data;
    if (form) this.change({ restDays: withoutRestDay(form.restDays, dataset.supervisor, dataset.day) });
  },
  onSupposedChange({ detail: { supposed } }: WechatMiniprogram.CustomEvent<Pick<Form, 'supposed'>>) {
    this.change({ supposed });
  },
  async onSolveTap() {
    const { draft, form } = this.data;
    if (!draft || !form) return;
    let isSolved = false;
    await attempt(
      this,
      async () => {
        const { id, edition } = draft;
        await call('planning', 'setScheduleRules', { id, edition, rules: rulesOf(form) });
        wx.removeStorageSync(keyOf(draft));
        isSolved = true;
      },
      (failure) => {
        const fields = Object.entries(failure.fields ?? {});
        this.setData({
          errors: Object.fromEntries(fields.map(([field, words]) => [field.replace(/^rules\./, ''), words])),
        });
        showFailure(failure);
      },
    );
    if (isSolved) wx.navigateBack();
  },
});

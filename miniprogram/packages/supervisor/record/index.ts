import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { reasonAgainst, type SessionView } from '../../../services/steps';
import { type Draft, dropDraft, isKept, keepDraft, openDraft, type RecordForm } from './draft';
import { type FormView, firstError, formView, toggleDuty } from './view';

type FieldInput = WechatMiniprogram.Input<WechatMiniprogram.IAnyObject, { field: 'matters' | 'advice' }>;

Page({
  data: {
    id: '',
    busy: false,
    restored: false,
    reason: '',
    offered: null as RecordForm | null,
    form: null as FormView | null,
    errors: {} as Record<string, string>,
    result: null as SessionView | null,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id });
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const offered = await call('supervision', 'recordForm', { id: this.data.id });
      const reason = reasonAgainst('submitRecord', offered.session);
      const form = formView(offered, openDraft(offered));
      return { offered, reason, restored: isKept(this.data.id), form };
    });
  },
  change(draft: Draft, field: string) {
    const { id, offered, errors } = this.data;
    if (!offered) return;
    keepDraft(id, draft);
    this.setData({ form: formView(offered, draft), errors: { ...errors, [field]: '' } });
  },
  onDutyTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { form } = this.data;
    if (form) this.change(toggleDuty(form.draft, dataset.id), 'duties');
  },
  onFormTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { form } = this.data;
    if (form) this.change({ ...form.draft, form: dataset.id }, 'form');
  },
  onTextInput({ currentTarget, detail: { value } }: FieldInput) {
    const { field } = currentTarget.dataset;
    const { form } = this.data;
    if (form) this.change({ ...form.draft, [field]: value }, field);
  },
  onSubmitTap() {
    const { id, form } = this.data;
    if (!form) return;
    attempt(
      this,
      async () => {
        const result = await call('supervision', 'submitRecord', { id, ...form.draft });
        dropDraft(id);
        this.setData({ result });
        wx.pageScrollTo({ scrollTop: 0 });
      },
      (failure) => this.showErrors(failure),
    );
  },
  showErrors(failure: Failure) {
    const errors = { ...failure.fields };
    const first = firstError(errors);
    this.setData({ errors });
    if (first) wx.pageScrollTo({ selector: `#${first}` });
    else showFailure(failure);
  },
  onDoneTap() {
    wx.navigateBack();
  },
});

import { agreed } from '../../../../services/ask';
import { attempt, showFailure } from '../../../../services/attempt';
import { call } from '../../../../services/cloud';
import type { Failure } from '../../../../services/failure';
import { present } from '../../../../services/present';
import { choicesOf, type Draft, dropDraft, type Form, keepDraft, openDraft, sentOf, toggled } from './view';

type Field = { readonly field: keyof Draft };
type Changed = WechatMiniprogram.CustomEvent<{ value: string }, WechatMiniprogram.IAnyObject, Field>;
type Picked = WechatMiniprogram.CustomEvent<{ id: string }, WechatMiniprogram.IAnyObject, Field>;

/** Something about a session is wrong: what, how it should be, and why. */
Page({
  data: {
    id: '',
    form: null as Form | null,
    draft: null as Draft | null,
    choices: null as ReturnType<typeof choicesOf> | null,
    kind: null as Form['kinds'][number] | null,
    errors: {} as Readonly<Record<string, string>>,
    asked: '',
    busy: false,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id });
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const form = await call('supervision', 'correctionForm', { id: this.data.id });
      const draft = openDraft(form);
      return { form, ...this.viewOf(form, draft) };
    });
  },
  viewOf: (form: Form, draft: Draft) => ({
    draft,
    choices: choicesOf(form, draft),
    kind: form.kinds.find(({ what, reason }) => what === draft.what && !reason) ?? null,
  }),
  change(changes: Partial<Draft>) {
    const { form, draft, id } = this.data;
    if (!form || !draft) return;
    const changed = { ...draft, ...changes };
    keepDraft(id, changed);
    this.setData({ ...this.viewOf(form, changed), errors: {} });
  },
  onKindTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const kind = this.data.form?.kinds.find(({ what }) => what === dataset.what);
    if (kind && !kind.reason) this.change({ what: kind.what });
  },
  onFieldChange({ currentTarget: { dataset }, detail: { value } }: Changed) {
    this.change({ [dataset.field]: value });
  },
  onTagPick({ currentTarget: { dataset }, detail: { id } }: Picked) {
    const chosen = this.data.draft?.[dataset.field];
    if (Array.isArray(chosen)) this.change({ [dataset.field]: toggled(chosen, id) });
  },
  onChoicePick({ currentTarget: { dataset }, detail: { id } }: Picked) {
    this.change({ [dataset.field]: id, ...(dataset.field === 'town' && { station: '' }) });
  },
  async onSendTap() {
    const { form, draft, kind, id } = this.data;
    if (!form || !draft || !kind) return;
    if (!(await agreed(`${kind.needs}。`, '提交申请'))) return;
    attempt(
      this,
      async () => {
        const { id: asked } = await call('supervision', 'askCorrection', sentOf(form, draft));
        dropDraft(id);
        this.setData({ asked });
      },
      (failure) => {
        const errors = failure.fields ?? {};
        this.setData({ errors });
        if (Object.keys(errors).length === 0 || errors.what) showFailure(failure);
      },
    );
  },
  onDoneTap() {
    wx.redirectTo({ url: `/packages/supervisor/correction/answer/index?id=${this.data.asked}` });
  },
});

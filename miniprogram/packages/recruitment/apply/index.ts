import { attempt, showFailure } from '../../../services/attempt';
import { thisMonth } from '../../../services/clock';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { type Consent, type Form, type OwnApplication, pageUrl, type Told } from '../types';
import type { Upload } from './attachment-list/view';
import { keepForm, keptForm } from './draft';
import { type Base, open } from './opening';
import type { Saver } from './saver';
import { savingOf, tellUnsaved } from './saving';
import { addUpload, forget, isSending, sendUpload } from './sending';
import { stepOf, steps } from './steps';
import { preview } from './uploads';
import { changeOf, errorsOf, faultsOf, obstacleOf, type StepView, stepView } from './view';

let saver: Saver<Form> | undefined;

Page({
  data: {
    round: '',
    busy: false,
    step: 0,
    form: {} as Form,
    base: { form: {}, version: '' } as Base,
    errors: {} as Record<string, string>,
    uploads: [] as Upload[],
    note: '',
    closed: '',
    obstacle: '',
    thisMonth: thisMonth(),
    application: null as OwnApplication | null,
    submitted: null as OwnApplication | null,
    view: null as StepView | null,
    failure: null as Failure | null,
  },
  onLoad({ round = '' }: { round?: string }) {
    this.setData({ round });
    saver = savingOf(this);
    this.refresh();
  },
  onShow() {
    if (saver?.isWaiting()) this.save();
  },
  onHide() {
    this.save();
  },
  onUnload() {
    this.save();
    saver?.stop();
  },
  /** One that is handed in is read on its own page. */
  async refresh() {
    await present(this, () => open(this.data.round));
    const { application, round, form } = this.data;
    if (!application) return;
    if (!application.steps.some(({ step }) => step === 'submit')) {
      wx.redirectTo({ url: pageUrl('status', round) });
      return;
    }
    this.show();
    if (keptForm(round)) saver?.touch(form);
  },
  show() {
    const { application, form, errors, step, uploads } = this.data;
    if (!application) return;
    const submit = application.steps.find((each) => each.step === 'submit');
    this.setData({
      view: stepView({ application, form, errors, step }),
      closed: submit?.reason ?? '',
      obstacle: obstacleOf(application, isSending(uploads)),
    });
  },
  take(application: OwnApplication) {
    this.setData({ application });
    this.show();
  },
  async save() {
    try {
      await saver?.flush();
    } catch (error) {
      tellUnsaved(this, error);
    }
  },
  change(changes: Form) {
    const { round, base } = this.data;
    const form = { ...this.data.form, ...changes };
    const mended = Object.keys(changes).map((field) => [field, '']);
    keepForm(round, { form, base: base.form });
    this.setData({ form, errors: { ...this.data.errors, ...Object.fromEntries(mended) } });
    this.show();
    saver?.touch(form);
  },
  onField({ detail: { field, value } }: Told<{ field: keyof Form; value: string }>) {
    this.change(changeOf(field, value));
  },
  onPart({ detail }: Told<Form>) {
    this.change(detail);
  },
  go(step: number) {
    this.setData({ step });
    this.show();
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  onGo({ detail: { step } }: Told<{ step: number }>) {
    this.save();
    this.go(step);
  },
  onPreviousTap() {
    this.go(this.data.step - 1);
  },
  onNextTap() {
    return attempt(this, async () => {
      await this.save();
      const { application, form } = this.data;
      const step = steps[this.data.step];
      const errors = application && step && !saver?.isWaiting() ? faultsOf(step, application, form) : {};
      if (Object.keys(errors).length === 0) this.go(this.data.step + 1);
      else this.showErrors(errors);
    });
  },
  showErrors(errors: Record<string, string>) {
    this.setData({ errors });
    this.show();
    wx.pageScrollTo({ selector: `#field-${Object.keys(errors)[0]}`, offsetTop: -80 });
  },
  onConsent({ detail }: Told<Pick<Consent, 'kind' | 'version'> & { given: boolean }>) {
    return attempt(this, async () => {
      const { id = '' } = this.data.application ?? {};
      const application = await call('recruitment', 'consent', { id, ...detail });
      this.setData({ errors: { ...this.data.errors, [detail.kind]: '' } });
      this.take(application);
    });
  },
  onAdd({ detail }: Told<Upload['place']>) {
    return addUpload(this, detail);
  },
  onRetry({ detail: { key } }: Told<{ key: string }>) {
    return sendUpload(this, key);
  },
  onForget({ detail: { key } }: Told<{ key: string }>) {
    forget(this, key);
  },
  onPreview({ detail }: Told<{ id: string; name: string }>) {
    return attempt(this, () => preview(this.data.application?.id ?? '', detail.id, detail.name));
  },
  onRemove({ detail }: Told<{ id: string }>) {
    return attempt(this, async () => {
      const { id = '' } = this.data.application ?? {};
      this.take(await call('recruitment', 'detach', { id, attachment: detail.id }));
    });
  },
  onSubmitTap() {
    return attempt(
      this,
      async () => {
        await saver?.flush();
        const submitted = await call('recruitment', 'submit', { id: this.data.application?.id ?? '' });
        this.setData({ submitted });
        wx.pageScrollTo({ scrollTop: 0, duration: 0 });
      },
      (failure) => this.onRefused(failure),
    );
  },
  /** Leads to the first field that the refusal names. */
  onRefused(failure: Failure) {
    const errors = errorsOf(failure.fields);
    const step = stepOf(Object.keys(errors)[0] ?? '');
    if (step < 0) return showFailure(failure);
    this.setData({ step });
    this.showErrors(errors);
  },
  onStatusTap() {
    wx.redirectTo({ url: pageUrl('status', this.data.round) });
  },
});

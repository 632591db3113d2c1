import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { reasonAgainst, type SessionView } from '../../../services/steps';
import { placed } from '../material/order';
import {
  dropUpload,
  patchUpload,
  pickFiles,
  type RecordFile,
  sendWaiting,
  type Upload,
  waitingFor,
} from '../material/uploads';
import {
  type Draft,
  dropDraft,
  isKept,
  keepDraft,
  openDraft,
  type RecordForm,
  type Settlement,
  sentOf,
  type Task,
} from './draft';
import { shelfOf } from './shelf';
import {
  changeSettlement,
  changeTask,
  type FormView,
  firstError,
  formView,
  settlementErrors,
  toggleContent,
  toggleDuty,
  withoutTask,
  withTask,
} from './view';

type Told<D extends object> = WechatMiniprogram.CustomEvent<D>;
type FieldInput = WechatMiniprogram.Input<WechatMiniprogram.IAnyObject, { field: 'matters' | 'advice' }>;

Page({
  data: {
    id: '',
    busy: false,
    restored: false,
    reason: '',
    offered: null as RecordForm | null,
    form: null as FormView | null,
    uploads: [] as Upload[],
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
  change(draft: Draft, ...mended: string[]) {
    const { id, offered, errors } = this.data;
    if (!offered) return;
    keepDraft(id, draft);
    const gone = Object.fromEntries([...mended, 'privacy'].map((field) => [field, '']));
    this.setData({ form: formView(offered, draft), errors: { ...errors, ...gone } });
  },
  onDutyTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { form } = this.data;
    if (form) this.change(toggleDuty(form.draft, dataset.id), 'duties');
  },
  onFormTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { form } = this.data;
    if (form) this.change({ ...form.draft, form: dataset.id }, 'form');
  },
  onContentPick({ detail: { id } }: Told<{ id: string }>) {
    const { form } = this.data;
    if (form) this.change(toggleContent(form.draft, id), 'content');
  },
  onTextInput({ currentTarget, detail: { value } }: FieldInput) {
    const { field } = currentTarget.dataset;
    const { form } = this.data;
    if (form) this.change({ ...form.draft, [field]: value }, field);
  },
  onTaskAdd() {
    const { form, offered } = this.data;
    if (form && offered) this.change(withTask(form.draft, offered), 'followUps');
  },
  onTaskChange({ detail: { at, changes } }: Told<{ at: number; changes: Partial<Task> }>) {
    const mended = Object.keys(changes).map((part) => `followUps.${at}.${part}`);
    const { form } = this.data;
    if (form) this.change(changeTask(form.draft, at, changes), ...mended);
  },
  onTaskRemove({ detail: { at } }: Told<{ at: number }>) {
    const { form, errors } = this.data;
    const faults = Object.keys(errors).filter((field) => field.startsWith('followUps'));
    if (form) this.change(withoutTask(form.draft, at), ...faults);
  },
  onSettle({ detail: { id, changes } }: Told<{ id: string; changes: Partial<Settlement> }>) {
    const { form } = this.data;
    if (form) this.change(changeSettlement(form.draft, id, changes), `${id}.result`, `${id}.due`);
  },
  onFileAdd({ detail: { room } }: Told<{ room: number }>) {
    const { offered } = this.data;
    if (!offered) return;
    attempt(this, async () => {
      const picked = await pickFiles(offered.limits, room);
      const { form } = this.data;
      if (!form) return;
      this.change({ ...form.draft, files: [...form.draft.files, ...picked.map(({ key }) => key)] }, 'files');
      this.setData({ uploads: [...this.data.uploads, ...picked] });
      this.send();
    });
  },
  send() {
    return sendWaiting(this, shelfOf(this.data.id));
  },
  arrived(key: string, files: RecordFile[]) {
    const { offered, form } = this.data;
    if (!offered || !form) return;
    this.setData({ offered: { ...offered, files } });
    this.change({ ...form.draft, files: placed(form.draft.files, key, files) }, 'files');
  },
  onFileRetry({ detail: { key } }: Told<{ key: string }>) {
    patchUpload(this, key, { error: '', isLost: false });
    return this.send();
  },
  onFileRemove({ detail: { file, key } }: Told<{ file: string; key: string }>) {
    if (!file) {
      dropUpload(this, key);
      this.setData({ errors: { ...this.data.errors, files: '' } });
      return;
    }
    attempt(this, async () => {
      const { id } = this.data;
      this.arrived(key, (await call('supervision', 'removeRecordFile', { id, file })).files);
    });
  },
  onSubmitTap() {
    const waiting = waitingFor(this.data.uploads);
    if (waiting) this.showErrors({ code: 'INVALID_STATE', message: waiting, fields: { files: waiting } });
    else this.submit(false);
  },
  onSubmitAllTheSame() {
    this.submit(true);
  },
  submit(privacyRead: boolean) {
    const { id, form, offered } = this.data;
    if (!form || !offered) return;
    attempt(
      this,
      async () => {
        const result = await call('supervision', 'submitRecord', sentOf(offered, form.draft, privacyRead));
        dropDraft(id);
        this.setData({ result });
        wx.pageScrollTo({ scrollTop: 0 });
      },
      (failure) => this.showErrors(failure),
    );
  },
  showErrors(failure: Failure) {
    const { form } = this.data;
    const fields = { ...failure.fields };
    const errors = { ...fields, ...(form && settlementErrors(fields, form.draft)) };
    const first = firstError(errors);
    this.setData({ errors });
    if (first) wx.pageScrollTo({ selector: `#${first}` });
    else showFailure(failure);
  },
  onDoneTap() {
    wx.navigateBack();
  },
});

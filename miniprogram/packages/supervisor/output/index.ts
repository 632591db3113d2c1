import { agreed } from '../../../services/ask';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
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
import { shelfOf } from './shelf';
import { blank, canEdit, dropWords, keepWords, kinds, type OutputView, openWords, type Words } from './view';

type Told<D extends object> = WechatMiniprogram.CustomEvent<D>;

/** One output: written and saved as one goes, submitted once, then read. */
Page({
  data: {
    kinds,
    id: '',
    busy: false,
    isShown: false,
    open: false,
    output: null as OutputView | null,
    words: blank,
    uploads: [] as Upload[],
    order: [] as string[],
    errors: {} as Record<string, string>,
    result: false,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id });
    this.refresh();
  },
  refresh() {
    const { id } = this.data;
    return present(this, async () => {
      const output = id ? await call('supervision', 'output', { id }) : null;
      const order = output?.papers.map((paper) => paper.id) ?? [];
      return { output, order, words: openWords(id, output), open: canEdit(output), isShown: true };
    });
  },
  change(changes: Partial<Words>) {
    const words = { ...this.data.words, ...changes };
    keepWords(this.data.id, words);
    const mended = Object.fromEntries([...Object.keys(changes), 'privacy'].map((field) => [field, '']));
    this.setData({ words, errors: { ...this.data.errors, ...mended } });
  },
  onKindPick({ detail: { id } }: Told<{ id: string }>) {
    this.change({ kind: id as Words['kind'] });
  },
  onTitle({ detail: { value } }: Told<{ value: string }>) {
    this.change({ title: value });
  },
  onText({ detail: { value } }: Told<{ value: string }>) {
    this.change({ text: value });
  },
  /** A file needs something that it belongs to. */
  async save() {
    const { id, words } = this.data;
    const output = await call('supervision', 'saveOutput', { ...words, ...(id && { id }) });
    dropWords(id);
    this.setData({ output, id: output.id });
  },
  onSaveTap() {
    attempt(
      this,
      async () => {
        await this.save();
        wx.showToast({ title: '已存为草稿', icon: 'none' });
      },
      (failure) => this.showErrors(failure),
    );
  },
  onFileAdd() {
    attempt(
      this,
      async () => {
        if (!this.data.output) await this.save();
        const { output } = this.data;
        if (output) await this.pick(output);
      },
      (failure) => this.showErrors(failure),
    );
  },
  async pick({ limits, papers }: OutputView) {
    const { uploads } = this.data;
    const picked = await pickFiles(limits, limits.files - papers.length - uploads.length);
    const order = [...this.data.order, ...picked.map(({ key }) => key)];
    this.setData({ order, uploads: [...uploads, ...picked], errors: {} });
    this.send();
  },
  send() {
    return sendWaiting(this, shelfOf(this.data.id));
  },
  arrived(key: string, files: RecordFile[]) {
    const { output, order } = this.data;
    if (output) this.setData({ output: { ...output, papers: files }, order: placed(order, key, files) });
  },
  onFileRetry({ detail: { key } }: Told<{ key: string }>) {
    patchUpload(this, key, { error: '', isLost: false });
    return this.send();
  },
  onFileRemove({ detail: { file, key } }: Told<{ file: string; key: string }>) {
    if (!file) {
      dropUpload(this, key);
      return;
    }
    attempt(this, async () => {
      const { id } = this.data;
      this.arrived(key, (await call('supervision', 'removeOutputFile', { id, file })).papers);
    });
  },
  onSubmitTap() {
    const waiting = waitingFor(this.data.uploads);
    if (waiting) {
      this.showErrors({ code: 'INVALID_STATE', message: waiting, fields: { files: waiting } });
      return;
    }
    attempt(
      this,
      async () => {
        await this.save();
        const { missing } = this.data.output ?? {};
        this.setData({ errors: { ...missing } });
        if (Object.keys({ ...missing }).length > 0) return;
        if (!(await agreed('提交后项目统筹和民政局可以看到，不能再修改。', '提交'))) return;
        await this.submit(false);
      },
      (failure) => this.showErrors(failure),
    );
  },
  onSubmitAllTheSame() {
    attempt(
      this,
      async () => {
        await this.save();
        await this.submit(true);
      },
      (failure) => this.showErrors(failure),
    );
  },
  async submit(privacyRead: boolean) {
    await call('supervision', 'submitOutput', { id: this.data.id, privacyRead });
    this.setData({ result: true });
  },
  onDropTap() {
    attempt(this, async () => {
      if (!(await agreed('这份草稿和它的文件会删除，不能恢复。', '删除'))) return;
      await call('supervision', 'dropOutput', { id: this.data.id });
      dropWords(this.data.id);
      wx.navigateBack();
    });
  },
  showErrors(failure: Failure) {
    this.setData({ errors: { ...failure.fields } });
    if (!failure.fields) showFailure(failure);
  },
  onDoneTap() {
    wx.navigateBack();
  },
});

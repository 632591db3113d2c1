import { attempt } from '../../../services/attempt';
import { chooseFile, send, uploadFile } from '../../../services/choose-file';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { openSpreadsheet } from '../../../services/open-spreadsheet';
import { present } from '../../../services/present';
import { carryOn } from '../carry-on';
import { chooseProof, type Proof } from '../choose-proof';
import { sheetsView } from '../import/view';
import { type Checked, type Import, percentOf, reasonAgainst, type Step, stepOf } from './view';

type FileTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

Page({
  data: {
    id: '',
    step: 'start' as Step,
    isShown: false,
    busy: false,
    /** What takes longer than a second, in words, with how far it is. */
    progress: null as { text: string; percent: number } | null,
    fileName: '',
    checked: null as Checked | null,
    sheets: [] as ReturnType<typeof sheetsView>,
    found: null as Import | null,
    reason: '',
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id });
    this.refresh();
  },
  /** With an id it is taken up where it was left. */
  refresh() {
    return present(this, async () => {
      const { id } = this.data;
      if (id === '') return { isShown: true };
      const found = await call('roster', 'pastImport', { id });
      return { isShown: true, found, step: stepOf(found), reason: reasonAgainst(found) };
    });
  },
  show(found: Import, step: Step) {
    this.setData({ found, step, id: found.id, reason: reasonAgainst(found) });
  },
  tell(text: string, percent: number) {
    this.setData({ progress: { text, percent } });
  },
  work(text: string, task: () => Promise<void>) {
    return attempt(this, async () => {
      this.tell(text, 0);
      await task();
    }).finally(() => this.setData({ progress: null }));
  },
  onTemplateTap() {
    this.work('正在准备模板', async () => openSpreadsheet(await call('roster', 'pastTemplate', {})));
  },
  async onChooseTap() {
    let file: WechatMiniprogram.ChooseFile | undefined;
    await attempt(this, async () => {
      file = await chooseFile();
    });
    if (file) this.check(file);
  },
  check(file: WechatMiniprogram.ChooseFile) {
    const { name } = file;
    return this.work('正在上传', async () => {
      const place = () => call('roster', 'pastPlace', { name: name.slice(-100) });
      const uploaded = await uploadFile(file, place, (percent) => this.tell('正在上传', percent));
      this.tell('正在检查每一行', 100);
      const checked = await call('roster', 'checkPast', { file: uploaded });
      this.setData({ checked, fileName: name, sheets: sheetsView(checked), step: 'faults' });
      if (checked.import) this.show(checked.import, 'proof');
    });
  },
  async onProofTap() {
    let proof: Proof | undefined;
    await attempt(this, async () => {
      proof = await chooseProof();
    });
    if (proof) this.prove(proof);
  },
  prove({ name, path }: Proof) {
    const { id } = this.data;
    return this.work('正在上传', async () => {
      const { path: place } = await call('roster', 'pastPlace', { name });
      const fileId = await send(place, path, (percent) => this.tell('正在上传', percent));
      this.show(await call('roster', 'attachPast', { id, name, fileId }), 'proof');
    });
  },
  onRemoveTap({ currentTarget: { dataset } }: FileTap) {
    const { id } = this.data;
    attempt(this, async () =>
      this.show(await call('roster', 'detachPast', { id, file: dataset.id }), 'proof'),
    );
  },
  async onConfirmTap() {
    const { id, found } = this.data;
    const content = `补录 ${found?.text}。写入后，各站的站长、副站长会收到消息，逐条确认后才算数。`;
    const { confirm } = await wx.showModal({ content, confirmText: '确认补录', cancelText: '再看看' });
    if (!confirm) return;
    attempt(this, async () => {
      this.show(await call('roster', 'confirmPast', { id }), 'running');
      await this.carryOn();
    });
  },
  onContinueTap() {
    attempt(this, () => this.carryOn());
  },
  /** What broke off can be taken up again, here or by the daily job. */
  async carryOn() {
    this.setData({ step: 'running' });
    try {
      const found = await carryOn(this.data.id, (each) => this.tell('正在写入', percentOf(each)));
      this.show(found, stepOf(found));
    } catch (error) {
      this.setData({ step: 'broken' });
      throw error;
    } finally {
      this.setData({ progress: null });
    }
  },
  onDropTap() {
    const { id } = this.data;
    attempt(this, async () => {
      await call('roster', 'dropPast', { id });
      this.onAgainTap();
    });
  },
  onAgainTap() {
    this.setData({ step: 'start', checked: null, found: null, id: '', reason: '' });
  },
  onDoneTap() {
    wx.navigateBack({ fail: () => wx.redirectTo({ url: '/packages/roster/past/index' }) });
  },
});

import { attempt, showFailure } from '../../../services/attempt';
import { chooseFile, uploadFile } from '../../../services/choose-file';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { openSpreadsheet } from '../../../services/open-spreadsheet';
import { present } from '../../../services/present';
import { type Checked, groupsView, type Import, percentOf, sheetsView } from './view';

type Step = 'start' | 'faults' | 'preview' | 'running' | 'broken' | 'done';

const counted = (total: number) => `导入后，${total} 条记录会改变；已绑定社工的身份随之更新。`;

Page({
  data: {
    step: 'start' as Step,
    isShown: false,
    busy: false,
    /** What takes longer than a second, in words, with how far it is. */
    progress: null as { text: string; percent: number } | null,
    fileName: '',
    checked: null as Checked | null,
    groups: [] as ReturnType<typeof groupsView>,
    sheets: [] as ReturnType<typeof sheetsView>,
    running: null as Import | null,
    failure: null as Failure | null,
  },
  onLoad() {
    this.refresh();
  },
  /** An import that someone did not bring to its end comes first. */
  refresh() {
    return present(this, async () => {
      const { importing } = await call('roster', 'overview', {});
      const step: Step = importing ? 'broken' : 'start';
      return { isShown: true, running: importing, step };
    });
  },
  work(text: string, task: () => Promise<void>, onFailure = showFailure) {
    return attempt(
      this,
      async () => {
        this.setData({ progress: { text, percent: 0 } });
        await task();
      },
      onFailure,
    ).finally(() => this.setData({ progress: null }));
  },
  onTemplateTap() {
    this.work('正在准备模板', async () => openSpreadsheet(await call('roster', 'template', {})));
  },
  async onChooseTap() {
    let file: WechatMiniprogram.ChooseFile | undefined;
    await attempt(this, async () => {
      file = await chooseFile();
    });
    if (file) this.check(file);
  },
  check(file: WechatMiniprogram.ChooseFile) {
    return this.work('正在上传', async () => {
      const id = await uploadFile(
        file,
        () => call('roster', 'uploadPlace', {}),
        (percent) => this.setData({ progress: { text: '正在上传', percent } }),
      );
      this.setData({ progress: { text: '正在检查每一行', percent: 100 } });
      const checked = await call('roster', 'checkImport', { file: id });
      this.setData({
        ...{ checked, fileName: file.name, groups: groupsView(checked), sheets: sheetsView(checked) },
        step: checked.import ? 'preview' : 'faults',
      });
    });
  },
  async onConfirmTap() {
    const { checked, groups } = this.data;
    if (!checked?.import) return;
    const content = counted(groups.reduce((sum, { count }) => sum + count, 0));
    const { confirm } = await wx.showModal({ content, confirmText: '确认导入', cancelText: '再看看' });
    if (!confirm) return;
    const { id } = checked.import;
    attempt(this, async () => {
      this.setData({ running: await call('roster', 'confirmImport', { id }) });
      await this.carryOn(id);
    });
  },
  onContinueTap() {
    const { running } = this.data;
    if (running) attempt(this, () => this.carryOn(running.id));
  },
  /** Goes on until the server says that the roster is in force; what broke off can be taken up again. */
  async carryOn(id: string) {
    this.setData({ step: 'running' });
    try {
      for (let running = this.data.running; running?.state !== 'done'; ) {
        running = await call('roster', 'continueImport', { id });
        this.setData({ running, progress: { text: running.text, percent: percentOf(running) } });
        if (running.state === 'dropped') break;
      }
      this.setData({ step: this.data.running?.state === 'done' ? 'done' : 'start', progress: null });
    } catch (error) {
      this.setData({ step: 'broken', progress: null });
      throw error;
    }
  },
  onDropTap() {
    const { running } = this.data;
    if (!running) return;
    attempt(this, async () => {
      await call('roster', 'dropImport', { id: running.id });
      this.setData({ running: null, step: 'start' });
    });
  },
  onAgainTap() {
    this.setData({ step: 'start', checked: null });
  },
  onDoneTap() {
    wx.navigateBack();
  },
});

import type { Output } from '../../../../typings/api';
import { agreed } from '../../../services/ask';
import { attempt } from '../../../services/attempt';
import { chooseFile, uploadFile } from '../../../services/choose-file';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { openSpreadsheet } from '../../../services/open-spreadsheet';
import { present } from '../../../services/present';
import { carryOn, type Publication } from '../carry-on';
import type { Option } from '../narrowing';

type Checked = Output<'planning', 'checkMonth'>;

/** A month goes out as a table, comes back changed, and is written after a look at what changes. */
Page({
  data: {
    ...{ month: '', fileName: '', isShown: false, busy: false },
    months: [] as Option[],
    /** What takes longer than a second, in words, with how far it is. */
    progress: null as { text: string; percent: number } | null,
    checked: null as Checked | null,
    publication: null as Publication | null,
    failure: null as Failure | null,
  },
  onLoad({ month = '' }: { month?: string }) {
    this.setData({ month });
    this.refresh();
  },
  /** What someone did not bring to its end comes first. */
  refresh() {
    const { month } = this.data;
    return present(this, async () => {
      const [shown, open] = await Promise.all([
        call('planning', 'scheduleMonth', month ? { month } : {}),
        call('planning', 'openPublications', {}),
      ]);
      const months = shown.months.map((each) => ({ id: each.month, text: `${each.text} ${each.count} 次` }));
      const publication = open.find(({ state }) => state === 'writing') ?? null;
      return { isShown: true, months, month: shown.month, publication };
    });
  },
  onMonthPick({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.setData({ month: id });
  },
  work(text: string, task: () => Promise<void>) {
    return attempt(this, async () => {
      this.setData({ progress: { text, percent: 0 } });
      await task();
    }).finally(() => this.setData({ progress: null }));
  },
  onDownloadTap() {
    const { month } = this.data;
    this.work('正在准备表格', async () => openSpreadsheet(await call('planning', 'monthFile', { month })));
  },
  async onChooseTap() {
    let file: WechatMiniprogram.ChooseFile | undefined;
    await attempt(this, async () => {
      file = await chooseFile();
    });
    if (file) this.check(file);
  },
  check(file: WechatMiniprogram.ChooseFile) {
    const { month } = this.data;
    const { name } = file;
    return this.work('正在上传', async () => {
      const place = () => call('planning', 'monthPlace', { name: name.slice(-100) });
      const uploaded = await uploadFile(file, place, (percent) =>
        this.setData({ progress: { text: '正在上传', percent } }),
      );
      this.setData({ progress: { text: '正在检查每一行', percent: 100 } });
      const checked = await call('planning', 'checkMonth', { month, file: uploaded });
      this.setData({ checked, fileName: name });
    });
  },
  async onConfirmTap() {
    const { checked } = this.data;
    const checking = checked?.publication;
    if (!checking || !(await agreed(`${checked.text}。督导和站点会收到消息。`, '确认修改'))) return;
    this.write(() => call('planning', 'confirmMonth', { id: checking.id }));
  },
  onContinueTap() {
    const { publication } = this.data;
    if (publication) this.write(async () => publication);
  },
  write(start: () => Promise<Publication>) {
    attempt(this, async () => carryOn(await start(), (publication) => this.setData({ publication })));
  },
  onAgainTap() {
    const dropped = this.data.checked?.publication;
    attempt(this, async () => {
      if (dropped) await call('planning', 'dropMonth', { id: dropped.id });
      this.setData({ checked: null });
    });
  },
});

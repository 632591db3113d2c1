import { agreed } from '../../../services/ask';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { openMade } from '../../../services/open-made';
import { present } from '../../../services/present';
import { type Asked, type Loaned, pickable, type Roll, removing, rightsOf, ticking, toggled } from './view';

type Tap = WechatMiniprogram.TouchEvent;
type Changed = WechatMiniprogram.CustomEvent<{ value: string }>;

const draftKey = (id: string) => `attendance:${id}`;

/** Who was there. Hosts tick and mend; supervisor and office read. */
Page({
  data: {
    id: '',
    roll: null as Roll | null,
    rights: { attends: false, shows: false, mends: false, mendReason: '' },
    missing: [] as ReturnType<typeof pickable>,
    picked: [] as string[],
    name: '',
    found: null as Loaned | null,
    asked: null as Asked | null,
    reason: '',
    errors: {} as Readonly<Record<string, string>>,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id, reason: wx.getStorageSync(draftKey(id)) || '' });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () =>
      this.viewOf(await call('supervision', 'attendance', { id: this.data.id })),
    );
  },
  /** Whoever has come meanwhile is no longer picked. */
  viewOf(roll: Roll) {
    const awaited = [...roll.absent, ...roll.away].map(({ worker }) => worker);
    const picked = this.data.picked.filter((worker) => awaited.includes(worker));
    return { roll, rights: rightsOf(roll), picked, missing: pickable(roll, picked) };
  },
  onPrintTap() {
    attempt(this, async () => {
      await openMade(await call('supervision', 'attendanceSheet', { id: this.data.id }), 'docx');
    });
  },
  onScreenTap() {
    wx.navigateTo({ url: `/packages/worker/attendance/screen/index?id=${this.data.id}` });
  },
  onPickTap({ currentTarget: { dataset } }: Tap) {
    const { roll, picked } = this.data;
    if (!roll) return;
    const now = toggled(picked, dataset.worker);
    this.setData({ picked: now, missing: pickable(roll, now) });
  },
  onTickTap() {
    const { picked, missing } = this.data;
    const names = missing.filter(({ isPicked }) => isPicked).map(({ name }) => name);
    this.tick(names.join('、'), picked, '在场，由您代签？代签的不能评价这次督导。');
  },
  onLoanTap({ currentTarget: { dataset } }: Tap) {
    this.tick(dataset.name, [dataset.worker], '在场，由您代签？代签的不能评价这次督导。');
  },
  onRestoreTap({ currentTarget: { dataset } }: Tap) {
    this.tick(dataset.name, [dataset.worker], '在场，加回名单？');
  },
  /** On the day it is asked once; later a reason is asked for. */
  async tick(names: string, workers: readonly string[], question: string) {
    if (this.data.roll?.needsReason) this.setData({ asked: ticking(names, workers), errors: {} });
    else if (await agreed(`${names}${question}`, '记为出席'))
      this.send(() => call('supervision', 'tickAttendance', { id: this.data.id, workers: [...workers] }));
  },
  onRemoveTap({ currentTarget: { dataset } }: Tap) {
    this.setData({ asked: removing(dataset.name, dataset.worker), errors: {} });
  },
  onReasonChange({ detail: { value } }: Changed) {
    wx.setStorageSync(draftKey(this.data.id), value);
    this.setData({ reason: value, errors: {} });
  },
  onCloseTap() {
    this.setData({ asked: null });
  },
  onSendTap() {
    const { asked, id, reason } = this.data;
    if (!asked) return;
    const workers = [...asked.workers];
    const [worker = ''] = workers;
    this.send(() =>
      asked.kind === 'tick'
        ? call('supervision', 'tickAttendance', { id, workers, reason })
        : call('supervision', 'removeAttendance', { id, worker, reason }),
    );
  },
  send(ask: () => Promise<Roll>) {
    return attempt(
      this,
      async () => {
        const roll = await ask();
        wx.removeStorageSync(draftKey(this.data.id));
        this.setData({ ...this.viewOf(roll), asked: null, reason: '', name: '', found: null });
      },
      (failure) => {
        if (failure.fields?.reason) this.setData({ errors: failure.fields });
        else showFailure(failure);
      },
    );
  },
  onNameInput({ detail: { value } }: WechatMiniprogram.Input) {
    this.setData({ name: value, found: null });
  },
  onFindTap() {
    const { id, name } = this.data;
    attempt(this, async () => {
      const { workers } = await call('supervision', 'loanWorkers', { id, name });
      this.setData({ found: workers });
    });
  },
});

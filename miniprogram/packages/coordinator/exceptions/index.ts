import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { ExceptionCase } from '../../../services/exceptions';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { measure } from '../../../services/wide';
import { type Exceptions, everything, listOf, type Narrowing, PAGE, type Tab } from './view';

type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;

/** What waits for the coordinator, oldest first; on a wide window with the one that is picked beside it. */
Page({
  data: {
    narrowing: everything as Narrowing,
    list: null as ReturnType<typeof listOf> | null,
    shown: null as Exceptions | null,
    picked: null as ExceptionCase | null,
    pickedKey: '',
    pickedKind: '',
    isWide: false,
    busy: false,
    failure: null as Failure | null,
  },
  onReady() {
    measure(this, wx.getWindowInfo());
  },
  onResize({ size }: { size: { windowWidth: number } }) {
    measure(this, size);
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const shown = await call('supervision', 'exceptions', {});
      return { shown, list: listOf(shown, this.data.narrowing) };
    });
  },
  narrow(changes: Partial<Narrowing>) {
    const { shown } = this.data;
    const narrowing = { ...this.data.narrowing, ...changes };
    if (shown) this.setData({ narrowing, list: listOf(shown, narrowing) });
  },
  onReachBottom() {
    this.narrow({ limit: this.data.narrowing.limit + PAGE });
  },
  onTabPick({ detail: { id } }: Picked) {
    this.narrow({ tab: id as Tab, limit: PAGE });
  },
  onKindPick({ detail: { id: kind } }: Picked) {
    this.narrow({ kind, limit: PAGE });
  },
  onRowTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { id, kind } = dataset;
    if (!this.data.isWide)
      wx.navigateTo({ url: `/packages/coordinator/exception/index?id=${id}&kind=${kind}` });
    else
      attempt(this, async () => {
        const picked = await call('supervision', 'exceptionCase', { id });
        this.setData({ picked, pickedKind: kind, pickedKey: `${id} ${kind}` });
      });
  },
  onDecided({ detail: { shown: picked } }: WechatMiniprogram.CustomEvent<{ shown: ExceptionCase }>) {
    this.setData({ picked });
    this.refresh();
  },
});

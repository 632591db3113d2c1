import type { Input, Output } from '../../../../typings/api';
import {
  byDay,
  type Choice,
  choicesOf,
  type DayGroup,
  everything,
  type Narrowing,
  narrowed,
  settled,
} from '../../../components/session-list';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { openStep, type SessionView } from '../../../services/steps';

type Month = Output<'supervision', 'sessions'>;
type Scope = Input<'supervision', 'sessions'>;
type Query = Partial<Scope> & { title?: string };
type Picked = WechatMiniprogram.CustomEvent<{ aspect: keyof Narrowing; value: string }>;

/** A whole year is drawn as it is scrolled. */
const PAGE = 60;
const WIDE = 768;

Page({
  data: {
    title: '',
    scope: {} as Scope,
    limit: PAGE,
    busy: false,
    isWide: false,
    picked: null as SessionView | null,
    month: null as Month | null,
    narrowing: everything,
    choices: [] as Choice[],
    groups: [] as DayGroup[],
    count: 0,
    failure: null as Failure | null,
  },
  onLoad({ title = '', ...scope }: Query) {
    this.setData({ title, scope });
  },
  onReady() {
    this.onResize({ size: wx.getWindowInfo() });
    const { title } = this.data;
    if (title) wx.setNavigationBarTitle({ title });
  },
  onResize({ size: { windowWidth } }: { size: { windowWidth: number } }) {
    this.setData({ isWide: windowWidth >= WIDE });
  },
  onShow() {
    this.refresh();
    if (this.data.picked) this.show(this.data.picked.id);
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const month = await call('supervision', 'sessions', this.data.scope);
      return { month, ...this.listOf(month, this.data) };
    });
  },
  listOf({ sessions }: Month, { narrowing: wanted, limit }: { narrowing: Narrowing; limit: number }) {
    const narrowing = settled(sessions, wanted);
    const cards = narrowed(sessions, narrowing);
    return {
      ...{ narrowing, limit, count: cards.length },
      choices: choicesOf(sessions, narrowing),
      groups: byDay(cards.slice(0, limit)),
    };
  },
  onReachBottom() {
    const { month, narrowing, limit, count } = this.data;
    if (month && limit < count) this.setData(this.listOf(month, { narrowing, limit: limit + PAGE }));
  },
  onCardPick({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.show(id);
  },
  /** Beside the list when the window is wide; else a session opens on its own page. */
  show(id: string) {
    return attempt(this, async () => {
      this.setData({ picked: await call('supervision', 'session', { id }) });
    });
  },
  onStep: openStep,
  onMonthChange({ detail: { month } }: WechatMiniprogram.CustomEvent<{ month: string }>) {
    this.setData({ limit: PAGE, scope: { ...this.data.scope, month } });
    this.refresh();
  },
  onPick({ detail: { aspect, value } }: Picked) {
    const { month, narrowing } = this.data;
    if (month) {
      this.setData(this.listOf(month, { narrowing: { ...narrowing, [aspect]: value }, limit: PAGE }));
    }
  },
});

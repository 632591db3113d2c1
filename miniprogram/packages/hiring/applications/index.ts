import type { Input } from '../../../../typings/api';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { measure } from '../../../services/wide';
import { decide, readPhone, renewCode, takeWay, type WayEvent } from '../acts';
import type { Decision } from '../decision';
import type { Errors } from '../errors';
import { runsRounds } from '../reader';
import type { Applications, Picked, Review } from '../words';

type Stage = NonNullable<Input<'recruitment', 'applications'>['stage']>;

const ALL = 'all';
const PAUSE = 300;

const chipsOf = ({ counts }: Applications) => [
  { id: ALL, text: `全部 ${counts.reduce((sum, { count }) => sum + count, 0)}` },
  ...counts
    .filter(({ count }) => count > 0)
    .map(({ stage, text, count }) => ({ id: stage as string, text: `${text} ${count}` })),
];

let waiting = 0;

Page({
  data: {
    round: '',
    stage: ALL,
    search: '',
    busy: false,
    isWide: false,
    mayRun: false,
    chips: [] as ReturnType<typeof chipsOf>,
    shown: null as Applications | null,
    application: null as Review | null,
    errors: {} as Errors,
    failure: null as Failure | null,
  },
  onLoad({ round = '' }: { round?: string }) {
    this.setData({ round });
  },
  onReady() {
    measure(this, wx.getWindowInfo());
  },
  onResize({ size }: { size: { windowWidth: number } }) {
    measure(this, size);
  },
  onShow() {
    this.reread();
  },
  onPullDownRefresh() {
    this.reread();
  },
  onUnload() {
    clearTimeout(waiting);
  },
  reread() {
    const { application } = this.data;
    return Promise.all([this.refresh(), application ? this.open(application.id) : undefined]);
  },
  refresh() {
    const { round, stage, search } = this.data;
    const narrowing = { ...(stage !== ALL && { stage: stage as Stage }), ...(search && { search }) };
    return present(this, async () => {
      const [shown, mayRun] = await Promise.all([
        call('recruitment', 'applications', { round, ...narrowing }),
        runsRounds(),
      ]);
      return { shown, mayRun, chips: chipsOf(shown) };
    });
  },
  onStagePick({ detail: { id } }: Picked) {
    this.setData({ stage: id });
    this.refresh();
  },
  /** Asks when the typing rests. */
  onSearchInput({ detail: { value } }: WechatMiniprogram.Input) {
    this.setData({ search: value });
    clearTimeout(waiting);
    waiting = setTimeout(() => this.refresh(), PAUSE);
  },
  onCardTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { isWide, mayRun } = this.data;
    if (!mayRun) return;
    if (isWide) attempt(this, () => this.open(dataset.id));
    else wx.navigateTo({ url: `/packages/hiring/review/index?id=${dataset.id}` });
  },
  async open(id: string) {
    this.setData({ application: await call('recruitment', 'application', { id }), errors: {} });
  },
  onPaperTap() {
    wx.navigateTo({ url: `/packages/hiring/paper/index?round=${this.data.round}` });
  },
  onDecide({ detail }: WechatMiniprogram.CustomEvent<Decision>) {
    decide(this, detail);
  },
  onWay(event: WayEvent) {
    takeWay(this, event);
  },
  onRenew() {
    renewCode(this);
  },
  onPhone() {
    readPhone(this);
  },
});

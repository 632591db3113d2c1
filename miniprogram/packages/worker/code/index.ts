import { serverNow } from '../../../services/clock';
import { call } from '../../../services/cloud';
import { type Failure, failureOf } from '../../../services/failure';
import { present } from '../../../services/present';
import type { SessionView } from '../../../services/steps';
import { drawCode } from './draw-code';
import { type Codes, dropCodes, keptCodes } from './kept-codes';
import { readCodes } from './read-codes';
import { lightScreen, restoreScreen } from './screen';
import {
  codeAt,
  codesShown,
  isRunningLow,
  type News,
  newsOf,
  untilNext,
  type WindowView,
  windowView,
} from './view';

const POLL = 5_000;
const NEWS_STAYS = 8_000;

let turning = 0;
let polling = 0;
let newsTimer = 0;

Page({
  data: {
    id: '',
    codes: null as Codes | null,
    shown: null as WindowView | null,
    session: null as SessionView | null,
    news: null as News | null,
    reason: '',
    isOffline: false,
    /** The codes for leaving are shown although the server knows of no arrival yet. */
    isLeaving: false,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id });
  },
  onShow() {
    lightScreen();
    if (!this.data.news?.last) this.onNextTap();
    polling = setInterval(() => this.poll(), POLL);
  },
  onHide() {
    this.rest();
  },
  onUnload() {
    this.rest();
  },
  rest() {
    restoreScreen();
    clearInterval(polling);
    clearTimeout(turning);
    clearTimeout(newsTimer);
  },
  async open() {
    await present(this, () => readCodes(this.data.id));
    const kept = keptCodes(this.data.id);
    if (this.data.failure?.code === 'OFFLINE' && kept && codeAt(kept, serverNow())) {
      this.setData({ codes: kept, failure: null, isOffline: true });
    }
    this.turn();
  },
  /** Shows the code of the present window, and comes back when the next one begins. */
  turn() {
    clearTimeout(turning);
    const { codes, news, isLeaving } = this.data;
    if (!codes || news) return;
    const now = serverNow();
    this.setData({ shown: windowView(codesShown(codes, isLeaving), now) }, () => this.draw());
    turning = setTimeout(() => this.turn(), untilNext(codes, now));
  },
  draw() {
    const { shown } = this.data;
    if (shown?.qr) drawCode(this, '#code', shown.qr);
  },
  async poll() {
    const { id, session: before, codes } = this.data;
    try {
      const session = await call('supervision', 'session', { id });
      const news = newsOf(before, session);
      this.setData({ session, isOffline: false, failure: null });
      if (news) this.tell(news);
      else if (codes && isRunningLow(codes, serverNow())) await this.open();
    } catch (error) {
      this.setData({ isOffline: failureOf(error).code === 'OFFLINE' });
    }
  },
  tell(news: News) {
    wx.vibrateShort({ type: 'medium' });
    dropCodes(this.data.id);
    this.setData({ news, codes: null, shown: null, isLeaving: false });
    if (!news.last) newsTimer = setTimeout(() => this.onNextTap(), NEWS_STAYS);
  },
  onLeavingTap() {
    this.setData({ isLeaving: !this.data.isLeaving });
    this.turn();
  },
  onNextTap() {
    clearTimeout(newsTimer);
    this.setData({ news: null });
    this.open();
  },
  onDoneTap() {
    wx.navigateBack({ fail: () => wx.switchTab({ url: '/pages/home/index' }) });
  },
});

import { attempt } from '../../../../services/attempt';
import { serverNow } from '../../../../services/clock';
import { call } from '../../../../services/cloud';
import { type Failure, failureOf } from '../../../../services/failure';
import { openMade } from '../../../../services/open-made';
import { present } from '../../../../services/present';
import { lightScreen, restoreScreen } from '../../code/screen';
import { isRunningLow, minuteView, type Numbers, type Picture, untilNext } from './view';

const POLL = 5_000;

let turning = 0;
let polling = 0;

/** The session's code and the number of the minute, for a room full of people. */
Page({
  data: {
    id: '',
    numbers: null as Numbers | null,
    shown: null as ReturnType<typeof minuteView> | null,
    countText: '',
    picture: null as Picture | null,
    pictureFailure: '',
    isOffline: false,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id });
    this.readPicture();
  },
  onShow() {
    lightScreen();
    this.open();
    polling = setInterval(() => this.count(), POLL);
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
  },
  async open() {
    await present(this, async () => ({
      numbers: await call('supervision', 'attendanceNumbers', { id: this.data.id }),
    }));
    this.turn();
    await this.count();
  },
  /** Shows the number of the present minute, and comes back when the next one begins. */
  turn() {
    clearTimeout(turning);
    const { numbers } = this.data;
    if (!numbers) return;
    const now = serverNow();
    this.setData({ shown: minuteView(numbers, now) });
    turning = setTimeout(() => this.turn(), untilNext(numbers, now));
  },
  async count() {
    const { id, numbers } = this.data;
    if (!numbers) return;
    try {
      const { countText, guestText } = await call('supervision', 'attendance', { id });
      this.setData({ countText: [countText, guestText].filter(Boolean).join('，'), isOffline: false });
      if (isRunningLow(numbers, serverNow())) await this.open();
    } catch (error) {
      this.setData({ isOffline: failureOf(error).code === 'OFFLINE' });
    }
  },
  async readPicture() {
    this.setData({ pictureFailure: '' });
    try {
      this.setData({ picture: await call('supervision', 'attendanceCode', { id: this.data.id }) });
    } catch (error) {
      this.setData({ pictureFailure: failureOf(error).message });
    }
  },
  onPrintTap() {
    attempt(this, async () => {
      await openMade(await call('supervision', 'attendanceSheet', { id: this.data.id }), 'docx');
    });
  },
  onListTap() {
    wx.navigateBack({
      fail: () => wx.redirectTo({ url: `/packages/worker/attendance/index?id=${this.data.id}` }),
    });
  },
});

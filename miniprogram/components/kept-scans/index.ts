import { dropScan, keptScans, retryScan, sendKept } from '../../services/kept-scans';
import { keptLines, waitingView } from './view';

const listeners = new WeakMap<object, () => void>();

/** Scans that wait on this phone for a network: what they are, and one button that sends them (R6.6). */
Component({
  data: { ...waitingView([]), lines: keptLines([]), busy: false },
  lifetimes: {
    attached() {
      const listener = () => void this.send();
      listeners.set(this, listener);
      wx.onNetworkStatusChange(listener);
      this.send();
    },
    detached() {
      wx.offNetworkStatusChange(listeners.get(this));
    },
  },
  pageLifetimes: {
    show() {
      this.send();
    },
  },
  methods: {
    read() {
      const scans = keptScans();
      this.setData({ ...waitingView(scans), lines: keptLines(scans) });
    },
    /** Whatever was sent changed a session: the page is told to read anew. */
    async send() {
      this.read();
      const before = this.data.lines.length;
      if (before === 0) return;
      this.setData({ busy: true });
      await sendKept();
      this.setData({ busy: false });
      this.read();
      if (this.data.lines.length < before) this.triggerEvent('sent');
    },
    onSendTap() {
      for (const { at } of keptScans()) retryScan(at);
      this.send();
    },
    onDropTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      dropScan(dataset.at);
      this.read();
    },
  },
});

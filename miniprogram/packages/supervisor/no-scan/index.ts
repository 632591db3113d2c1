import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { ExceptionCase } from '../../../services/exceptions';
import type { Failure } from '../../../services/failure';
import { keptDay, keptSession } from '../../../services/kept-day';
import { keepScan, keptFor, sendKept, type TapStep } from '../../../services/kept-scans';
import { present } from '../../../services/present';
import type { SessionCard } from '../../../services/steps';
import { keptResult, type Result, reasonOf, reasons, resultOf, stops } from './view';

/** 到达 or 离开 without a code, with a network or without one (R6.6). */
Page({
  data: {
    id: '',
    stop: 'arriveUnscanned' as TapStep,
    words: stops.arriveUnscanned,
    reasons,
    form: { chosen: '', words: '' },
    errors: {} as Readonly<Record<string, string>>,
    session: null as SessionCard | null,
    monthText: '',
    isOffline: false,
    result: null as Result | null,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad({ id = '', stop = 'arriveUnscanned' }: { id?: string; stop?: TapStep }) {
    this.setData({ id, stop, words: stops[stop] });
    this.open();
  },
  async open() {
    await present(this, async () => {
      const { session, monthText } = await call('supervision', 'exceptionCase', { id: this.data.id });
      return { session, monthText, isOffline: false };
    });
    const session = this.data.failure?.code === 'OFFLINE' ? keptSession(this.data.id) : undefined;
    if (session) this.setData({ session, isOffline: true, failure: null });
  },
  change(changes: Partial<{ chosen: string; words: string }>) {
    this.setData({ form: { ...this.data.form, ...changes }, errors: {} });
  },
  onReasonPick({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.change({ chosen: id });
  },
  onWordsChange({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.change({ words: value });
  },
  onTellTap() {
    const { id, stop, form } = this.data;
    const told = { id, reason: reasonOf(form) };
    if (told.reason.length < 2) return this.setData({ errors: { reason: '请选择或写明没有扫码的原因' } });
    return attempt(
      this,
      async () => {
        // What was kept before is sent before.
        if (keptFor(id).length > 0 && this.keep(told)) return;
        try {
          this.done(await call('supervision', stop, told));
        } catch (error) {
          if ((error as Failure).code !== 'OFFLINE' || !this.keep(told)) throw error;
        }
      },
      (failure) => {
        this.setData({ errors: failure.fields ?? {} });
        if (!failure.fields?.reason) showFailure(failure);
      },
    );
  },
  done(shown: ExceptionCase) {
    this.setData({ result: resultOf(this.data.stop, shown) });
  },
  /** Puts the tap aside for later; false where the phone does not know whose it would be. */
  keep(told: { id: string; reason: string }): boolean {
    const project = keptDay()?.project;
    if (!project) return false;
    keepScan(project, this.data.stop, told);
    this.setData({ result: keptResult(this.data.stop) });
    sendKept();
    return true;
  },
  onSent() {
    return this.open();
  },
  onDoneTap() {
    wx.navigateBack({ fail: () => wx.switchTab({ url: '/pages/home/index' }) });
  },
});

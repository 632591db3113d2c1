import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { keepSession, keptDay, keptSession } from '../../../services/kept-day';
import { keepScan, keptFor, type StopStep } from '../../../services/kept-scans';
import { present } from '../../../services/present';
import { reasonAgainst, type SessionView } from '../../../services/steps';
import { plain } from './offline-check';
import { placeNow, wantPlace, wantsPlace } from './place';
import { keptResult, type Result, resultOf, stops, tapUrls } from './view';

type Proof = { code: string } | { digits: string };

const DIGITS = 6;
const isCancelled = ({ errMsg }: { errMsg: string }) => /cancel/.test(errMsg);

Page({
  data: {
    id: '',
    step: 'checkIn' as StopStep,
    tapUrl: '',
    busy: false,
    digits: '',
    refusal: '',
    /** The own town whose code was scanned, where today's session could go. */
    moveTo: '',
    reason: '',
    canMove: false,
    isOffline: false,
    withPlace: false,
    placeNote: '',
    session: null as SessionView | null,
    result: null as Result | null,
    failure: null as Failure | null,
  },
  onLoad({ id = '', step }: { id?: string; step?: StopStep }) {
    this.setData({
      id,
      step: step ?? 'checkIn',
      tapUrl: tapUrls[step ?? 'checkIn'] ?? '',
      withPlace: wantsPlace(),
    });
    this.open();
  },
  onReady() {
    wx.setNavigationBarTitle({ title: stops[this.data.step].title });
  },
  async open() {
    await this.refresh();
    this.fallBack();
    const { session, reason } = this.data;
    if (session && !reason && (await this.agreed())) this.scan();
  },
  refresh() {
    return present(this, async () => {
      const session = await call('supervision', 'session', { id: this.data.id });
      keepSession(session);
      const { step } = this.data;
      const canMove = step === 'checkIn' && !reasonAgainst('moveHere', session);
      return { session, canMove, reason: reasonAgainst(step, session), isOffline: false };
    });
  },
  /** Without a network the session is shown as the phone last saw it; the server judges when the scan arrives. */
  fallBack() {
    const { id, failure } = this.data;
    const session = failure?.code === 'OFFLINE' ? keptSession(id) : undefined;
    if (session) this.setData({ session, reason: '', isOffline: true, failure: null });
  },
  /** Leaving early is the one step here that costs something: it is said once, before the camera opens. */
  async agreed(): Promise<boolean> {
    const warning = this.data.step === 'checkOut' && this.data.session?.soFar?.warning;
    if (!warning) return true;
    const { confirm } = await wx.showModal({
      content: warning,
      confirmText: '仍要签退',
      cancelText: '先不签退',
    });
    if (!confirm) wx.navigateBack();
    return confirm;
  },
  onScanTap() {
    this.scan();
  },
  async scan() {
    this.setData({ refusal: '', moveTo: '' });
    try {
      const { result } = await wx.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
      this.prove({ code: result });
    } catch (error) {
      if (!isCancelled(error as { errMsg: string }))
        this.setData({ refusal: '相机打不开，请输入督导码下方的六位数字' });
    }
  },
  onDigitsInput({ detail: { value } }: WechatMiniprogram.Input) {
    this.setData({ digits: value, refusal: '', moveTo: '' });
    if (value.length === DIGITS) this.prove({ digits: value });
  },
  async onPlaceTap() {
    const withPlace = !this.data.withPlace;
    this.setPlace(withPlace);
    // Asked for at once, so that WeChat's own question does not come between the scan and its answer.
    if (withPlace && !(await placeNow())) this.setPlace(false, '没有取得位置，不影响签到');
  },
  setPlace(withPlace: boolean, placeNote = '') {
    wantPlace(withPlace);
    this.setData({ withPlace, placeNote });
  },
  prove(proof: Proof) {
    const { id, step } = this.data;
    return attempt(
      this,
      async () => {
        const place = await placeNow();
        const whole = { id, ...proof, ...(place && { place }) };
        // What was scanned before is sent before.
        if (keptFor(id).length > 0) return this.keep(plain(step, whole));
        try {
          this.done(await call('supervision', step, whole));
        } catch (error) {
          if ((error as Failure).code !== 'OFFLINE' || !this.keep(plain(step, whole))) throw error;
        }
      },
      ({ message, code, fields }) => {
        this.setData({ refusal: message, digits: '', moveTo: fields?.moveTo ?? '' });
        if (code === 'INVALID_STATE') this.refresh();
      },
    );
  },
  done(session: SessionView) {
    wx.vibrateShort({ type: 'medium' });
    keepSession(session);
    this.setData({ session, result: resultOf(this.data.step, session) });
  },
  /** Puts the scan aside for later; false where the phone does not know whose it would be. */
  keep(proof: { id: string } & Proof): boolean {
    const project = keptDay()?.project;
    if (!project) return false;
    keepScan(project, this.data.step, proof);
    wx.vibrateShort({ type: 'medium' });
    this.setData({ result: keptResult });
    return true;
  },
  /** The scan that waited has been sent, or is refused with its reason, which the card says. */
  async onSent() {
    await this.refresh();
    const { session, step } = this.data;
    const time = session && stops[step].time(session);
    if (session && time) this.setData({ result: resultOf(step, session) });
  },
  onMoveTap() {
    const { id, moveTo } = this.data;
    wx.redirectTo({ url: `/packages/supervisor/move/index?id=${id}&town=${moveTo}` });
  },
  onDoneTap() {
    wx.navigateBack();
  },
});

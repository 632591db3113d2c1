import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { reasonAgainst, type SessionView } from '../../../services/steps';
import { resultOf, type Stop, stops } from './view';

type Proof = { code: string } | { digits: string };

const DIGITS = 6;
const isCancelled = ({ errMsg }: { errMsg: string }) => /cancel/.test(errMsg);

Page({
  data: {
    id: '',
    step: 'checkIn' as Stop,
    busy: false,
    digits: '',
    refusal: '',
    reason: '',
    session: null as SessionView | null,
    result: null as { title: string; text: string } | null,
    failure: null as Failure | null,
  },
  onLoad({ id = '', step }: { id?: string; step?: Stop }) {
    this.setData({ id, step: step ?? 'checkIn' });
    this.open();
  },
  onReady() {
    wx.setNavigationBarTitle({ title: stops[this.data.step].title });
  },
  async open() {
    await this.refresh();
    const { session, reason } = this.data;
    if (session && !reason && (await this.agreed())) this.scan();
  },
  refresh() {
    return present(this, async () => {
      const session = await call('supervision', 'session', { id: this.data.id });
      return { session, reason: reasonAgainst(this.data.step, session) };
    });
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
    this.setData({ refusal: '' });
    try {
      const { result } = await wx.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
      this.prove({ code: result });
    } catch (error) {
      if (!isCancelled(error as { errMsg: string }))
        this.setData({ refusal: '相机打不开，请输入督导码下方的六位数字' });
    }
  },
  onDigitsInput({ detail: { value } }: WechatMiniprogram.Input) {
    this.setData({ digits: value, refusal: '' });
    if (value.length === DIGITS) this.prove({ digits: value });
  },
  prove(proof: Proof) {
    const { id, step } = this.data;
    return attempt(
      this,
      async () => {
        const session = await call('supervision', step, { id, ...proof });
        wx.vibrateShort({ type: 'medium' });
        this.setData({ session, result: resultOf(step, session) });
      },
      ({ message, code }) => {
        this.setData({ refusal: message, digits: '' });
        if (code === 'INVALID_STATE') this.refresh();
      },
    );
  },
  onDoneTap() {
    wx.navigateBack();
  },
});

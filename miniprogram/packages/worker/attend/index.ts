import type { Output } from '../../../../typings/api';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { bindUrl, enter } from '../scene';

const DIGITS = 4;

Page({
  data: {
    /** From a code, or from a page of ours that names the session. */
    scene: '',
    id: '',
    isStranger: false,
    attending: null as Output<'supervision', 'attending'> | null,
    number: '',
    refusal: '',
    busy: false,
    failure: null as Failure | null,
  },
  onLoad({ scene = '', id = '' }: { scene?: string; id?: string }) {
    this.setData({ scene, id });
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const { scene } = this.data;
      const { id, roles } = scene ? await enter(scene, 'worker') : { id: this.data.id, roles: null };
      if (roles && !roles.includes('worker')) return { isStranger: true };
      return { id, isStranger: false, attending: await call('supervision', 'attending', { id }) };
    });
  },
  onBindTap() {
    wx.redirectTo({ url: bindUrl('attend', this.data.scene) });
  },
  onNumberInput({ detail: { value } }: WechatMiniprogram.Input) {
    this.setData({ number: value, refusal: '' });
    if (value.length === DIGITS) this.attend(value);
  },
  attend(number: string) {
    return attempt(
      this,
      async () => {
        const attending = await call('supervision', 'attend', { id: this.data.id, number });
        wx.vibrateShort({ type: 'medium' });
        this.setData({ attending });
      },
      ({ message, code }) => {
        this.setData({ refusal: message, number: '' });
        if (code === 'INVALID_STATE') this.refresh();
      },
    );
  },
  onDoneTap() {
    wx.navigateBack({ fail: () => wx.switchTab({ url: '/pages/home/index' }) });
  },
});

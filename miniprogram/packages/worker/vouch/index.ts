import { agreed } from '../../../services/ask';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { ExceptionCase } from '../../../services/exceptions';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';

const words = [
  { id: 'yes', text: '来过，时间对' },
  { id: 'no', text: '没来，或时间不对' },
];

type Says = 'yes' | 'no';

const mayVouch = ({ steps }: ExceptionCase): boolean => steps.some(({ step }) => step === 'vouch');
const keyOf = (id: string) => `vouch:${id}`;

/** Whether the supervisor was there on a day that no code proves (R6.6). */
Page({
  data: {
    id: '',
    words,
    says: '' as Says | '',
    note: '',
    shown: null as ExceptionCase | null,
    asked: [] as ExceptionCase['items'],
    isOpen: false,
    isDone: false,
    errors: {} as Readonly<Record<string, string>>,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id, ...(wx.getStorageSync(keyOf(id)) || {}) });
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const shown = await call('supervision', 'exceptionCase', { id: this.data.id });
      return { shown, asked: shown.items.filter(({ wanted }) => wanted), isOpen: mayVouch(shown) };
    });
  },
  change(changes: { says?: Says; note?: string }) {
    const { id, says, note } = this.data;
    wx.setStorageSync(keyOf(id), { says, note, ...changes });
    this.setData({ ...changes, errors: {} });
  },
  onSaysPick({ detail: { id: says } }: WechatMiniprogram.CustomEvent<{ id: Says }>) {
    this.change({ says });
  },
  onNoteChange({ detail: { value: note } }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.change({ note });
  },
  async onVouchTap() {
    const { says } = this.data;
    if (says === '') return this.setData({ errors: { says: '请选择督导那天来过没有' } });
    const content =
      says === 'yes' ? '证明督导那天按这个时间到过场。' : '告诉项目统筹，督导那天没来或时间不对。';
    if (await agreed(content, '提交')) this.vouch(says);
  },
  vouch(says: Says) {
    const { id, note } = this.data;
    return attempt(
      this,
      async () => {
        const shown = await call('supervision', 'vouch', { id, says, note });
        wx.removeStorageSync(keyOf(id));
        this.setData({ shown, isDone: true });
      },
      (failure) => {
        this.setData({ errors: failure.fields ?? {} });
        if (!failure.fields) showFailure(failure);
      },
    );
  },
  onDoneTap() {
    wx.navigateBack({ fail: () => wx.switchTab({ url: '/pages/home/index' }) });
  },
});

import type { Output } from '../../../../typings/api';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';

export type Person = Output<'roster', 'people'>['people'][number];

type PersonTap = WechatMiniprogram.TouchEvent<object, object, { id: string; name: string }>;

/** People of the roster; tells its page when something of theirs has changed. */
Component({
  properties: {
    people: { type: Array, value: [] as Person[] },
    /** Whether the reader may see numbers and loose bindings. */
    manages: { type: Boolean, value: false },
  },
  data: { busy: false },
  methods: {
    onPhoneTap({ currentTarget: { dataset } }: PersonTap) {
      const { id, name } = dataset;
      attempt(this, async () => {
        const { phone } = await call('roster', 'phone', { worker: id });
        const { confirm } = await wx.showModal({
          ...{ title: `${name}的手机号`, content: phone, confirmText: '拨打', cancelText: '关闭' },
        });
        if (confirm) await wx.makePhoneCall({ phoneNumber: phone });
      });
    },
    onUnbindTap({ currentTarget: { dataset } }: PersonTap) {
      const { id, name } = dataset;
      attempt(this, async () => {
        const { confirm, content } = await wx.showModal({
          ...{ title: `解除${name}的微信绑定`, editable: true, placeholderText: '写明原因，如：换了微信' },
          ...{ confirmText: '解绑', cancelText: '取消' },
        });
        if (!confirm) return;
        await call('roster', 'unbind', { worker: id, reason: content ?? '' });
        wx.showToast({ title: '已解绑', icon: 'none' });
        this.triggerEvent('change');
      });
    },
  },
});

import type { Output } from '../../../../typings/api';

type Affected = Output<'planning', 'block'>['affected'];

/** Sessions whose day is no longer free, each with what can be done about it. */
Component({
  properties: {
    affected: { type: Array, value: [] as Affected },
    settles: { type: Boolean, value: false },
    busy: { type: Boolean, value: false },
  },
  methods: {
    onSettleTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('settle', { how: dataset.how, session: dataset.session });
    },
    onOpenTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      wx.navigateTo({ url: `/packages/booking/booking/index?id=${dataset.session}` });
    },
  },
});

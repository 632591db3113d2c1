import type { Output } from '../../../../typings/api';

type Card = Output<'planning', 'waitingBookings'>['ours'][number];

/** One booking in a list; a tap opens it. */
Component({
  properties: {
    card: { type: Object, value: null as unknown as Card },
    dated: { type: Boolean, value: true },
  },
  methods: {
    onTap() {
      wx.navigateTo({ url: `/packages/booking/booking/index?id=${(this.data.card as Card).id}` });
    },
  },
});

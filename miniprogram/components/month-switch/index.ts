/** The month shown and the ones beside it. */
Component({
  properties: {
    text: { type: String, value: '' },
    previous: { type: String, value: '' },
    following: { type: String, value: '' },
  },
  methods: {
    onMonthTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      if (dataset.month) this.triggerEvent('change', { month: dataset.month });
    },
  },
});

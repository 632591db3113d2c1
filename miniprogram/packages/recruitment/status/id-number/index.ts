/** The ID number, asked only before the health check. */
Component({
  properties: {
    error: { type: String, value: '' },
    busy: { type: Boolean, value: false },
  },
  data: { idNumber: '' },
  methods: {
    onInput({ detail: { value } }: WechatMiniprogram.Input) {
      this.setData({ idNumber: value.toUpperCase() });
    },
    onGiveTap() {
      this.triggerEvent('give', { idNumber: this.data.idNumber });
    },
  },
});

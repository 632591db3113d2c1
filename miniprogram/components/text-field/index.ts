/** One line or several of text under a label, with its fault. */
Component({
  properties: {
    label: { type: String, value: '' },
    value: { type: String, value: '' },
    error: { type: String, value: '' },
    hint: { type: String, value: '' },
    type: { type: String, value: 'text' },
    max: { type: Number, value: 60 },
    long: { type: Boolean, value: false },
  },
  methods: {
    onInput({ detail: { value } }: WechatMiniprogram.Input) {
      this.triggerEvent('change', { value });
    },
  },
});

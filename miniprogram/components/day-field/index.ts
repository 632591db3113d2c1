/** A day, a month or a time picked under a label, with its fault. */
Component({
  properties: {
    label: { type: String, value: '' },
    value: { type: String, value: '' },
    error: { type: String, value: '' },
    hint: { type: String, value: '请选择' },
    mode: { type: String, value: 'date' },
    fields: { type: String, value: 'day' },
    start: { type: String, value: '' },
    end: { type: String, value: '' },
  },
  methods: {
    onPick({ detail: { value } }: WechatMiniprogram.PickerChange) {
      this.triggerEvent('change', { value });
    },
  },
});

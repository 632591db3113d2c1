import type { Tap } from '../../types';
import type { FieldView } from '../view';

/** One field with its label, hint, the reviewer's comment and its error. */
Component({
  properties: {
    item: { type: Object, value: {} as FieldView },
  },
  methods: {
    tell(value: string) {
      this.triggerEvent('change', { field: this.data.item.field, value });
    },
    onInput({ detail: { value } }: WechatMiniprogram.Input) {
      this.tell(value);
    },
    onPick({ detail: { value } }: WechatMiniprogram.PickerChange) {
      this.tell(String(value));
    },
    onOptionTap({ currentTarget: { dataset } }: Tap) {
      this.tell(dataset.value);
    },
  },
});

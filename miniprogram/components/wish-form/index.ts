import type { Output } from '../../../typings/api';
import { chosenOf, moved, restOf, toggled, type Wished } from './view';

type Form = Output<'planning', 'wishesOf'>;

/** Ranks by tapping in order: a tap takes in or out, the arrows move one place; its page keeps what is chosen. */
Component({
  properties: {
    form: { type: Object, value: null as unknown as Form },
    wished: { type: Object, value: null as unknown as Wished },
    errors: { type: Object, value: {} as Readonly<Record<string, string>> },
  },
  data: { chosen: [] as ReturnType<typeof chosenOf>, rest: [] as ReturnType<typeof restOf> },
  observers: {
    'form, wished'(form: Form | null, wished: Wished | null) {
      if (form && wished) this.setData({ chosen: chosenOf(form, wished), rest: restOf(form, wished) });
    },
  },
  methods: {
    change(wished: Wished) {
      this.triggerEvent('change', { wished });
    },
    onOptionTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      const { wished } = this.data;
      this.change({ ...wished, ranking: toggled(wished.ranking, String(dataset.id)) });
    },
    onMoveTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      const { wished } = this.data;
      this.change({ ...wished, ranking: moved(wished.ranking, String(dataset.id), Number(dataset.by)) });
    },
    onFieldPick({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const { wished } = this.data;
      this.change({ ...wished, fields: toggled(wished.fields, id) });
    },
  },
});

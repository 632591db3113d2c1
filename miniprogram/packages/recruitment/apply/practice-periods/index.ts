import type { Form, OwnApplication, Tap } from '../../types';
import { newPeriod, type Period, periodsView, replaced, toggled, withOngoing, without } from './view';

type Picked = WechatMiniprogram.PickerChange;

/** Practice by service field, month by month, and what it adds up to; then the fields one can supervise. */
Component({
  properties: {
    form: { type: Object, value: {} as Form },
    choices: { type: Object, value: {} as OwnApplication['choices'] },
    practice: { type: Array, value: [] as OwnApplication['practice'] },
    errors: { type: Object, value: {} as Record<string, string> },
    thisMonth: { type: String, value: '' },
  },
  data: {
    periods: [] as ReturnType<typeof periodsView>,
    fields: [] as { id: string; text: string; chosen: boolean }[],
  },
  observers: {
    'form, choices'(form: Form, choices: OwnApplication['choices']) {
      if (!choices.fields) return;
      const chosen = form.fields ?? [];
      this.setData({
        periods: periodsView(form.periods ?? [], choices),
        fields: choices.fields.map((each) => ({ ...each, chosen: chosen.includes(each.id) })),
      });
    },
  },
  methods: {
    tell(periods: Period[]) {
      this.triggerEvent('change', { periods });
    },
    own(): Period[] {
      return this.data.form.periods ?? [];
    },
    onFieldPick({ currentTarget: { dataset }, detail: { value } }: Picked) {
      const field = this.data.choices.fields[Number(value)]?.id ?? '';
      this.tell(replaced(this.own(), dataset.at, { field }));
    },
    onFromPick({ currentTarget: { dataset }, detail: { value } }: Picked) {
      this.tell(replaced(this.own(), dataset.at, { from: String(value) }));
    },
    onToPick({ currentTarget: { dataset }, detail: { value } }: Picked) {
      this.tell(replaced(this.own(), dataset.at, { to: String(value) }));
    },
    onPlaceInput({ currentTarget: { dataset }, detail: { value } }: WechatMiniprogram.Input) {
      this.tell(replaced(this.own(), dataset.at, { place: value }));
    },
    onOngoingTap({ currentTarget: { dataset } }: Tap) {
      this.tell(withOngoing(this.own(), dataset.at));
    },
    onRemoveTap({ currentTarget: { dataset } }: Tap) {
      this.tell(without(this.own(), dataset.at));
    },
    onAddTap() {
      this.tell([...this.own(), newPeriod]);
    },
    onSupervisedTap({ currentTarget: { dataset } }: Tap) {
      this.triggerEvent('change', { fields: toggled(this.data.form.fields ?? [], dataset.id) });
    },
  },
});

import type { Input } from '../../../../../typings/api';
import { thisMonth } from '../../../../services/clock';

type Period = NonNullable<Input<'recruitment', 'enterPaper'>['form']['periods']>[number];
type Part = keyof Period;
type PartEvent = WechatMiniprogram.CustomEvent<
  { id?: string; value?: string },
  WechatMiniprogram.IAnyObject,
  { index: number; part: Part }
>;

const empty: Period = { field: '', from: '', place: '' };

/** Periods of practice by service field; without an end one goes on (至今). */
Component({
  properties: {
    periods: { type: Array, value: [] as Period[] },
    fields: { type: Array, value: [] as { id: string; text: string }[] },
  },
  data: { now: thisMonth() },
  methods: {
    tell(periods: Period[]) {
      this.triggerEvent('change', { periods });
    },
    put(index: number, changes: Partial<Period>) {
      const periods = this.data.periods as Period[];
      this.tell(periods.map((period, each) => (each === index ? { ...period, ...changes } : period)));
    },
    onPart({ currentTarget: { dataset }, detail }: PartEvent) {
      this.put(dataset.index, { [dataset.part]: detail.id ?? detail.value });
    },
    onOpenTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      const periods = this.data.periods as Period[];
      const { to: _, ...going } = periods[dataset.index] ?? empty;
      this.tell(periods.map((period, each) => (each === dataset.index ? going : period)));
    },
    onAddTap() {
      this.tell([...(this.data.periods as Period[]), empty]);
    },
    onRemoveTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      this.tell((this.data.periods as Period[]).filter((_, each) => each !== dataset.index));
    },
  },
});

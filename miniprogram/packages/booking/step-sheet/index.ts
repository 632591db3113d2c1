import type { Output } from '../../../../typings/api';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Answer, Booking, Step } from '../booking/steps';

type Free = Output<'planning', 'nextFree'>;
type Changed = WechatMiniprogram.CustomEvent<
  { value: string },
  WechatMiniprogram.IAnyObject,
  { field: string }
>;
interface Chip {
  readonly id: string;
  readonly text: string;
}

const empty: Answer = { reason: '', day: '', supervisor: '', need: '' };

/** What a step wants to know besides: a reason, another day, who comes instead, a need. */
Component({
  properties: {
    step: { type: Object, value: null as unknown as Step },
    booking: { type: Object, value: null as unknown as Booking },
    errors: { type: Object, value: {} as Readonly<Record<string, string>> },
    busy: { type: Boolean, value: false },
  },
  data: {
    typed: empty,
    free: null as Free | null,
    people: [] as Chip[],
    absent: [] as { name: string; reason: string }[],
  },
  observers: {
    step(step: Step | null) {
      if (!step) return;
      const booking = this.data.booking as Booking;
      this.setData({ typed: { ...empty, need: booking.need }, free: null, people: [], absent: [] });
      if (step.wants === 'day') this.findDay(booking);
      if (step.wants === 'supervisor') this.findPeople(booking);
    },
  },
  methods: {
    findDay({ townCode: town, day: from }: Booking) {
      attempt(this, async () => {
        const free = await call('planning', 'nextFree', { town, from });
        this.setData({ free, 'typed.day': free.next?.day ?? '' });
      });
    },
    findPeople({ id }: Booking) {
      attempt(this, async () => {
        const { supervisors } = await call('planning', 'substitutes', { id });
        this.setData({
          people: supervisors
            .filter(({ reason }) => !reason)
            .map((each) => ({ id: each.id, text: each.name })),
          absent: supervisors.flatMap(({ name, reason }) => (reason ? [{ name, reason }] : [])),
        });
      });
    },
    onFieldChange({ currentTarget: { dataset }, detail: { value } }: Changed) {
      this.setData({ typed: { ...this.data.typed, [dataset.field]: value } });
    },
    onPersonPick({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.setData({ typed: { ...this.data.typed, supervisor: id } });
    },
    onNextFreeTap() {
      const { nextFree } = this.data.errors as Readonly<Record<string, string>>;
      if (nextFree) this.setData({ typed: { ...this.data.typed, day: nextFree } });
    },
    onCloseTap() {
      this.triggerEvent('close');
    },
    onDoneTap() {
      this.triggerEvent('done', this.data.typed);
    },
  },
});

import type { Output } from '../../../../typings/api';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import { type Answer, type Booking, draftKey, type Step } from '../booking/steps';
import { dayWords } from '../day-words';

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
    nextFree: '',
  },
  observers: {
    errors({ nextFree = '' }: Readonly<Record<string, string>>) {
      this.setData({ nextFree: nextFree && dayWords(nextFree) });
    },
    step(step: Step | null) {
      if (!step) return;
      const booking = this.data.booking as Booking;
      const kept = wx.getStorageSync(draftKey(booking.id, step.step)) as Answer | '';
      const typed = kept || { ...empty, need: booking.need };
      this.setData({ typed, free: null, people: [], absent: [] });
      if (step.wants === 'day') this.findDay(booking);
      if (step.wants === 'supervisor') this.findPeople(booking);
    },
  },
  methods: {
    findDay({ townCode: town, day: from }: Booking) {
      attempt(this, async () => {
        const free = await call('planning', 'nextFree', { town, from });
        this.setData({ free, 'typed.day': this.data.typed.day || free.next?.day || '' });
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
    change(changes: Partial<Answer>) {
      const typed = { ...this.data.typed, ...changes };
      wx.setStorageSync(draftKey((this.data.booking as Booking).id, (this.data.step as Step).step), typed);
      this.setData({ typed });
    },
    onFieldChange({ currentTarget: { dataset }, detail: { value } }: Changed) {
      this.change({ [dataset.field]: value });
    },
    onPersonPick({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.change({ supervisor: id });
    },
    onNextFreeTap() {
      const { nextFree } = this.data.errors as Readonly<Record<string, string>>;
      if (nextFree) this.change({ day: nextFree });
    },
    onCloseTap() {
      this.triggerEvent('close');
    },
    onDoneTap() {
      this.triggerEvent('done', this.data.typed);
    },
  },
});

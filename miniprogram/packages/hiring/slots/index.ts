import type { Output } from '../../../../typings/api';
import { agreed } from '../../../services/ask';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { type Errors, errorsUnder } from '../errors';
import { attemptAndLeave } from '../leaving';
import type { Changed, Review } from '../words';

type Slot = Output<'recruitment', 'slots'>['slots'][number];

const cardOf = ({ id, dayText, time, place, left, taken }: Slot) => ({
  ...{ id, place, when: `${dayText} ${time}`, isFull: left === 0, isEmpty: taken.length === 0 },
  left: left === 0 ? '已满' : `还可安排 ${left} 人`,
  taken: taken.join('、') || '还没有人',
});

const nothing = { day: '', time: '', place: '', capacity: '8' };

/** The slots of a round; with `for`, one of them is chosen for that application. */
Page({
  data: {
    round: '',
    for: '',
    busy: false,
    person: null as Review | null,
    slots: [] as ReturnType<typeof cardOf>[],
    typed: nothing,
    from: '',
    to: '',
    errors: {} as Errors,
    isShown: false,
    failure: null as Failure | null,
  },
  onLoad({ round = '', for: id = '' }: { round?: string; for?: string }) {
    this.setData({ round, for: id });
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    const { round, for: id } = this.data;
    return present(this, async () => {
      const [{ slots }, { terms }, person] = await Promise.all([
        call('recruitment', 'slots', { round }),
        call('recruitment', 'round', { round }),
        id ? call('recruitment', 'application', { id }) : null,
      ]);
      const { interviewFrom: from, interviewTo: to } = terms;
      return { isShown: true, slots: slots.map(cardOf), person, from, to };
    });
  },
  onFieldChange({ currentTarget: { dataset }, detail: { value } }: Changed) {
    const { typed, errors } = this.data;
    const { field } = dataset;
    this.setData({ typed: { ...typed, [field]: value }, errors: { ...errors, [field]: '' } });
  },
  onAddTap() {
    const { round, typed } = this.data;
    attempt(
      this,
      async () => {
        await call('recruitment', 'addSlot', { round, ...typed, capacity: Number(typed.capacity) });
        this.setData({ typed: { ...typed, time: '' }, errors: {} });
        await this.refresh();
      },
      (failure) => {
        this.setData({ errors: errorsUnder('', failure) });
        if (!failure.fields) showFailure(failure);
      },
    );
  },
  onRemoveTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    attempt(this, async () => {
      if (!(await agreed(`删去${dataset.when}这一场。`, '删去'))) return;
      await call('recruitment', 'removeSlot', { id: dataset.id });
      await this.refresh();
    });
  },
  onAssignTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    attemptAndLeave(this, async () => {
      await call('recruitment', 'assignSlot', { id: this.data.for, slot: dataset.id });
      return () => wx.navigateBack();
    });
  },
});

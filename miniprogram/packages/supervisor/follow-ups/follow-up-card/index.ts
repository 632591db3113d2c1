import type { Output } from '../../../../../typings/api';

export type FollowUp = Output<'supervision', 'sessionFollowUps'>['open'][number];
export type Dues = Output<'supervision', 'followUps'>['dues'];

export interface Choice {
  readonly how: '' | FollowUp['steps'][number]['step'];
  readonly result: string;
  readonly due: string;
}

type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;

const stepChip = ({ step, text }: FollowUp['steps'][number]) => ({ id: step, text });
const dueChip = ({ id, text }: Dues[number]) => ({ id, text });

/** One thing that is still to be done, and what is chosen for it; its page keeps the choice. */
Component({
  properties: {
    item: { type: Object, value: null as unknown as FollowUp },
    choice: { type: Object, value: { how: '', result: '', due: '' } as Choice },
    dues: { type: Array, value: [] as Dues },
    errors: { type: Object, value: {} as Record<string, string> },
    /** To be read only. */
    brief: { type: Boolean, value: false },
  },
  data: {
    steps: [] as { id: string; text: string }[],
    days: [] as { id: string; text: string }[],
    chosen: [] as string[],
    reason: '',
    resultError: '',
    dueError: '',
  },
  observers: {
    'item, choice, dues, errors'(
      item: FollowUp | null,
      choice: Choice,
      dues: Dues,
      errors: Record<string, string>,
    ) {
      if (!item) return;
      this.setData({
        steps: item.steps.filter(({ reason }) => !reason).map(stepChip),
        days: dues.map(dueChip),
        chosen: dues
          .filter(({ day }) => day === choice.due)
          .slice(0, 1)
          .map(({ id }) => id),
        reason: item.steps.find(({ reason }) => reason)?.reason ?? '',
        resultError: errors[`${item.id}.result`] ?? '',
        dueError: errors[`${item.id}.due`] ?? '',
      });
    },
  },
  methods: {
    change(changes: Partial<Choice>) {
      this.triggerEvent('choose', { id: (this.data.item as FollowUp).id, changes });
    },
    onStepPick({ detail: { id } }: Picked) {
      const { how } = this.data.choice as Choice;
      const due = (this.data.dues as Dues)[0]?.day ?? '';
      this.change(how === id ? { how: '' } : { how: id as Choice['how'], due });
    },
    onResult({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.change({ result: value });
    },
    onDuePick({ detail: { id } }: Picked) {
      const due = (this.data.dues as Dues).find((each) => each.id === id)?.day;
      if (due) this.change({ due });
    },
  },
});

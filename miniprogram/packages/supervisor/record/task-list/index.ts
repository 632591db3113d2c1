import type { RecordForm, Task } from '../draft';
import { taskRows } from './view';

type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;
type Value = WechatMiniprogram.CustomEvent<{ value: string }>;

/** What is to be done after the session: by whom, and until when. */
Component({
  properties: {
    form: { type: Object, value: null as unknown as RecordForm },
    tasks: { type: Array, value: [] as Task[] },
    errors: { type: Object, value: {} as Record<string, string> },
  },
  data: { rows: [] as ReturnType<typeof taskRows>, isFull: false },
  observers: {
    'form, tasks, errors'(form: RecordForm | null, tasks: Task[], errors: Record<string, string>) {
      if (form)
        this.setData({ rows: taskRows(form, tasks, errors), isFull: tasks.length >= form.limits.tasks });
    },
  },
  methods: {
    change({ currentTarget: { dataset } }: WechatMiniprogram.BaseEvent, changes: Partial<Task>) {
      this.triggerEvent('change', { at: dataset.at, changes });
    },
    onText(event: Value) {
      this.change(event, { text: event.detail.value });
    },
    onOwner(event: WechatMiniprogram.PickerChange) {
      const { owners } = this.data.form as RecordForm;
      this.change(event, { owner: owners[Number(event.detail.value)]?.id ?? '' });
    },
    onDue(event: Picked) {
      const { dues } = this.data.form as RecordForm;
      const due = dues.find(({ id }) => id === event.detail.id)?.day;
      if (due) this.change(event, { due });
    },
    onDay(event: WechatMiniprogram.PickerChange) {
      this.change(event, { due: String(event.detail.value) });
    },
    onRemoveTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('remove', { at: dataset.at });
    },
    onAddTap() {
      this.triggerEvent('add');
    },
  },
});

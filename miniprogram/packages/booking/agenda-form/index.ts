import type { Input, Output } from '../../../../typings/api';
import { type Form, formView, toggled } from './view';

export type Agenda = Input<'planning', 'setAgenda'>['agenda'];
type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;
type Choices = Output<'planning', 'askForm'>;

/** 对象, 内容, 形式 and need of a session; its page keeps what is chosen. */
Component({
  properties: {
    choices: { type: Object, value: null as unknown as Choices },
    workers: { type: Array, value: [] as Form['workers'] },
    agenda: { type: Object, value: null as unknown as Agenda },
    errors: { type: Object, value: {} as Readonly<Record<string, string>> },
  },
  data: { view: null as ReturnType<typeof formView> | null },
  observers: {
    'choices, workers'(choices: Choices | null, workers: Form['workers']) {
      if (choices) this.setData({ view: formView({ ...choices, workers }) });
    },
  },
  methods: {
    change(changes: Partial<Agenda>) {
      this.triggerEvent('change', { agenda: { ...(this.data.agenda as Agenda), ...changes } });
    },
    onAudiencePick({ detail: { id } }: Picked) {
      this.change({ audience: id as Agenda['audience'], workers: [] });
    },
    onWorkerPick({ detail: { id } }: Picked) {
      this.change({ workers: toggled((this.data.agenda as Agenda).workers, id) });
    },
    onDutyPick({ detail: { id } }: Picked) {
      this.change({ duties: toggled((this.data.agenda as Agenda).duties, id) });
    },
    onFormPick({ detail: { id } }: Picked) {
      this.change({ form: id });
    },
    onNeedChange({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.change({ need: value });
    },
  },
});

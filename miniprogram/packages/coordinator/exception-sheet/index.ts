import { agreed } from '../../../services/ask';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { ExceptionCase } from '../../../services/exceptions';

type Kind = ExceptionCase['items'][number]['kind'];

const choicesOf = ({ items }: ExceptionCase) =>
  items.filter(({ wanted }) => wanted).map(({ kind, text }) => ({ id: kind as string, text }));

const keyOf = (id: string) => `decide:${id}`;

/** One session with all that is needed to decide, and the two answers. */
Component({
  properties: {
    case: { type: Object, value: null as unknown as ExceptionCase },
    /** Which of them was picked. */
    which: { type: String, value: '' },
  },
  data: {
    choices: [] as ReturnType<typeof choicesOf>,
    kind: '',
    note: '',
    errors: {} as Readonly<Record<string, string>>,
    busy: false,
  },
  observers: {
    'case, which'(shown: ExceptionCase | null, which: string) {
      if (!shown) return;
      const choices = choicesOf(shown);
      const note = (wx.getStorageSync(keyOf(shown.session.id)) as string | '') || '';
      const kind = choices.some(({ id }) => id === which) ? which : (choices[0]?.id ?? '');
      this.setData({ choices, kind, note, errors: {} });
    },
  },
  methods: {
    onKindPick({ detail: { id: kind } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.setData({ kind, errors: {} });
    },
    onNoteChange({ detail: { value: note } }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      wx.setStorageSync(keyOf((this.data.case as ExceptionCase).session.id), note);
      this.setData({ note, errors: {} });
    },
    onApproveTap() {
      this.decide(true);
    },
    async onRefuseTap() {
      if (await agreed('不批准后这次督导不计入，督导会收到您的理由，可以再说明一次。', '不批准'))
        this.decide(false);
    },
    decide(approve: boolean) {
      const { kind, note } = this.data;
      const { id } = (this.data.case as ExceptionCase).session;
      return attempt(
        this,
        async () => {
          const shown = await call('supervision', 'decideException', {
            id,
            kind: kind as Kind,
            approve,
            note,
          });
          wx.removeStorageSync(keyOf(id));
          this.triggerEvent('decided', { shown });
        },
        (failure) => {
          this.setData({ errors: failure.fields ?? {} });
          if (!failure.fields?.note) showFailure(failure);
        },
      );
    },
  },
});

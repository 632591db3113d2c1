import type { Output } from '../../../../typings/api';
import { agreed } from '../../../services/ask';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';

export type FlagView = Output<'supervision', 'flag'>;
type Step = FlagView['steps'][number]['step'];

const forms: Record<Step, { readonly label: string; readonly hint: string; readonly field: string }> = {
  explain: { label: '您的说明', hint: '当时的情况，例如：同一个案的第二次跟进', field: 'text' },
  dismiss: { label: '排除的理由', hint: '看过什么、向谁了解过', field: 'reason' },
};

const takings: Record<Step, (id: string, words: string) => Promise<FlagView>> = {
  explain: (id, text) => call('supervision', 'explainFlag', { id, text }),
  dismiss: (id, reason) => call('supervision', 'dismissFlag', { id, reason }),
};

const ONCE = '排除后这条提示不再出现，督导会看到您的理由。';
const keyOf = (id: string) => `flag:${id}`;

/** One hint: what was seen, what to look at, what was said about it, and the reader's step. */
Component({
  properties: {
    flag: { type: Object, value: null as unknown as FlagView },
  },
  data: {
    step: null as (FlagView['steps'][number] & (typeof forms)[Step]) | null,
    words: '',
    error: '',
    busy: false,
  },
  observers: {
    flag(flag: FlagView | null) {
      if (!flag) return;
      const [step] = flag.steps;
      const words = (wx.getStorageSync(keyOf(flag.id)) as string | '') || '';
      this.setData({ step: step ? { ...step, ...forms[step.step] } : null, words, error: '' });
    },
  },
  methods: {
    onWordsChange({ detail: { value: words } }: WechatMiniprogram.CustomEvent<{ value: string }>) {
      wx.setStorageSync(keyOf((this.data.flag as FlagView).id), words);
      this.setData({ words, error: '' });
    },
    async onStepTap() {
      const { step } = this.data;
      if (step && (step.step === 'explain' || (await agreed(ONCE, '排除')))) this.take(step);
    },
    take({ step, field }: { step: Step; field: string }) {
      const { id } = this.data.flag as FlagView;
      return attempt(
        this,
        async () => {
          const shown = await takings[step](id, this.data.words);
          wx.removeStorageSync(keyOf(id));
          this.triggerEvent('taken', { shown });
        },
        (failure) => {
          const error = failure.fields?.[field] ?? '';
          this.setData({ error });
          if (!error) showFailure(failure);
        },
      );
    },
  },
});

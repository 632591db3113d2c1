import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { type Choice, choicesOf, type Draft, emptyDraft, leftText, rowsOf, type ToRate } from './view';

type Thanks = { title: string; text: string };

const keyOf = ({ id }: Choice) => `rating:${id}`;
const draftOf = (choice: Choice): Draft => (wx.getStorageSync(keyOf(choice)) as Draft | '') || emptyDraft;

Page({
  data: {
    asked: null as ToRate | null,
    choices: [] as Choice[],
    choice: null as Choice | null,
    draft: emptyDraft,
    rows: [] as ReturnType<typeof rowsOf>,
    left: '',
    errors: {} as Readonly<Record<string, string>>,
    thanks: null as Thanks | null,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const asked = await call('feedback', 'toRate', {});
      const choices = choicesOf(asked);
      return { asked, choices, ...this.opened(asked, choices[0] ?? null) };
    });
  },
  opened(asked: ToRate, choice: Choice | null) {
    const draft = choice ? draftOf(choice) : emptyDraft;
    return {
      choice,
      draft,
      rows: rowsOf(asked, draft.scores),
      left: leftText(asked, draft.scores),
      errors: {},
    };
  },
  onChoicePick({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    const { asked, choices } = this.data;
    const choice = choices.find((each) => each.id === id);
    if (asked && choice) this.setData(this.opened(asked, choice));
  },
  keep(draft: Draft) {
    const { asked, choice } = this.data;
    if (!asked || !choice) return;
    wx.setStorageSync(keyOf(choice), draft);
    this.setData(this.opened(asked, choice));
  },
  onStarTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { draft } = this.data;
    this.keep({ ...draft, scores: { ...draft.scores, [dataset.item]: dataset.score } });
  },
  onCommentChange({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.keep({ ...this.data.draft, comment: value });
  },
  onSendTap() {
    const { choice, draft } = this.data;
    if (!choice) return;
    const { month, supervisor } = choice;
    attempt(
      this,
      async () => {
        const thanks = await call('feedback', 'rate', {
          month,
          supervisor,
          ...draft,
          scores: { ...draft.scores },
        });
        wx.removeStorageSync(keyOf(choice));
        this.setData({ thanks });
      },
      (failure) => this.showErrors(failure),
    );
  },
  showErrors(failure: Failure) {
    this.setData({ errors: failure.fields ?? {} });
    showFailure(failure);
  },
  onDoneTap() {
    wx.navigateBack();
  },
});

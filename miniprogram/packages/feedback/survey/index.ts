import { agreed } from '../../../services/ask';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { chosen } from '../../../services/session';
import {
  answerOf,
  type Draft,
  dropDraft,
  emptyDraft,
  keepDraft,
  type OwnSurvey,
  openDraft,
  withScore,
  withText,
} from './draft';
import { missingIn, openStep, type StepView, stepView } from './view';

type Picked = WechatMiniprogram.CustomEvent<
  { score: number },
  WechatMiniprogram.IAnyObject,
  { item: string; side: string }
>;
type Typed = WechatMiniprogram.CustomEvent<
  { value: string },
  WechatMiniprogram.IAnyObject,
  { question: string }
>;

const WARNING = '交卷后不能再看、不能再改，任何人都查不到您的答卷。';

/** The final survey: a function at a time, then words, then a look over it all (R8.2). */
Page({
  data: {
    project: '',
    survey: null as OwnSurvey | null,
    begun: false,
    restored: false,
    step: 0,
    asks: false,
    draft: emptyDraft as Draft,
    view: null as StepView | null,
    sent: null as OwnSurvey | null,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const [survey, { project }] = await Promise.all([call('feedback', 'survey', {}), chosen()]);
      const draft = openDraft(project, survey.edition);
      if (!survey.questions) dropDraft(project, survey.edition);
      return { survey, project, draft, restored: draft !== emptyDraft };
    });
  },
  show(changes: { step?: number; asks?: boolean; draft?: Draft } = {}) {
    const { survey, step, asks, draft } = { ...this.data, ...changes };
    if (survey) this.setData({ ...changes, view: stepView({ survey, step, asks, draft }) ?? null });
  },
  keep(draft: Draft) {
    const { project, survey } = this.data;
    if (!survey) return;
    keepDraft(project, survey.edition, draft);
    this.show({ draft });
  },
  onBeginTap() {
    const { survey, draft } = this.data;
    if (!survey?.questions) return;
    this.setData({ begun: true });
    this.show({ step: openStep(survey.questions, draft, survey.sides) });
  },
  onScorePick({ currentTarget: { dataset }, detail: { score } }: Picked) {
    this.keep(withScore(this.data.draft, dataset.item, dataset.side, score));
  },
  onTextChange({ currentTarget: { dataset }, detail: { value } }: Typed) {
    this.keep(withText(this.data.draft, dataset.question, value));
  },
  go(step: number) {
    this.show({ step, asks: false });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  onBackTap() {
    this.go(this.data.step - 1);
  },
  onChangeTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    this.go(dataset.step);
  },
  onNextTap() {
    const { survey, step, draft } = this.data;
    if (!survey) return;
    const [first] = missingIn(survey.questions?.functions[step], draft, survey.sides);
    if (!first) return this.go(step + 1);
    this.show({ asks: true });
    wx.pageScrollTo({ selector: `#item-${first.id}`, offsetTop: -80 });
  },
  async onSendTap() {
    const { survey, project, draft } = this.data;
    if (!survey || !(await agreed(WARNING, '交卷'))) return;
    attempt(
      this,
      async () => {
        const sent = await call('feedback', 'answerSurvey', answerOf(draft, survey.edition));
        dropDraft(project, survey.edition);
        this.setData({ sent });
        wx.pageScrollTo({ scrollTop: 0, duration: 0 });
      },
      (failure) => this.onRefused(failure),
    );
  },
  /** Leads to the step with what is missing. */
  onRefused(failure: Failure) {
    const { survey, draft } = this.data;
    const { questions, sides = [] } = survey ?? {};
    if (failure.fields && questions) this.show({ step: openStep(questions, draft, sides), asks: true });
    showFailure(failure);
  },
  onDoneTap() {
    wx.navigateBack();
  },
});

import { agreed } from '../../../services/ask';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import {
  dropWords,
  type Form,
  formTitles,
  isForm,
  keepWords,
  mainStep,
  type Office,
  openWords,
  otherSteps,
  type Step,
  type Worded,
  withWords,
} from './view';

type Days = { readonly from: string; readonly until: string };
type Changed = WechatMiniprogram.CustomEvent<
  { value: string },
  WechatMiniprogram.IAnyObject,
  { field: string }
>;

/** The coordinator's side of the final survey: days, messages, turnout, closing (R8.2). */
Page({
  data: {
    office: null as Office | null,
    main: null as ReturnType<typeof mainStep>,
    others: [] as Step[],
    isClosed: false,
    form: '' as Form | '',
    formTitle: '',
    days: { from: '', until: '' } as Days,
    worded: [] as Worded[],
    errors: {} as Readonly<Record<string, string>>,
    busy: false,
    failure: null as Failure | null,
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => this.viewOf(await call('feedback', 'surveyOffice', {})));
  },
  viewOf: (office: Office) => ({
    ...{ office, main: mainStep(office), others: otherSteps(office) },
    isClosed: office.state === 'closed',
  }),
  onStepTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { office } = this.data;
    const found = office?.steps.find(({ step }) => step === dataset.step);
    if (dataset.step === 'continue') this.goOn();
    else if (office && found && isForm(found.step)) this.openForm(office, found.step);
    else if (found) this.take(found);
  },
  openForm(office: Office, form: Form) {
    const { from, until } = office;
    const worded = form === 'edit' ? openWords(office) : [];
    this.setData({ form, formTitle: formTitles[form], days: { from, until }, worded, errors: {} });
    wx.pageScrollTo({ scrollTop: 0, duration: 0 });
  },
  onCancelTap() {
    this.setData({ form: '', errors: {} });
  },
  onDayChange({ currentTarget: { dataset }, detail: { value } }: Changed) {
    this.setData({ days: { ...this.data.days, [dataset.field]: value }, errors: {} });
  },
  onWordChange({ currentTarget: { dataset }, detail: { value } }: Changed) {
    const { office, worded: before, errors } = this.data;
    const worded = before.map((each) => (each.field === dataset.field ? { ...each, value } : each));
    if (office) keepWords(office.edition, worded);
    this.setData({ worded, errors: { ...errors, [dataset.field]: '' } });
  },
  async take({ step, warns }: Step) {
    if (warns && !(await agreed(`${warns}。`, '确定'))) return;
    const action = step === 'close' ? 'closeSurvey' : 'remindSurvey';
    attempt(this, async () => {
      this.setData(this.viewOf(await call('feedback', action, {})));
      await this.carryOn();
    });
  },
  goOn() {
    attempt(this, () => this.carryOn());
  },
  /** What is left of it the daily job carries on, should this phone be closed. */
  async carryOn() {
    this.setData(this.viewOf(await call('feedback', 'continueSurvey', {})));
  },
  async onSaveTap() {
    const { form, office } = this.data;
    const warns = office?.steps.find(({ step }) => step === form)?.warns;
    if (warns && !(await agreed(`${warns}。`, '开启'))) return;
    attempt(
      this,
      async () => {
        await save(this.data);
        this.setData({ form: '', errors: {} });
        await this.carryOn();
      },
      (failure) => {
        this.setData({ errors: failure.fields ?? {} });
        if (!failure.fields) showFailure(failure);
      },
    );
  },
});

interface Typed {
  readonly form: Form | '';
  readonly office: Office | null;
  readonly days: Days;
  readonly worded: readonly Worded[];
}

const saves: Readonly<Record<Form, (typed: Typed & { office: Office }) => Promise<unknown>>> = {
  open: ({ days }) => call('feedback', 'openSurvey', days),
  extend: ({ days: { until } }) => call('feedback', 'extendSurvey', { until }),
  async edit({ office: { edition, questions }, worded }) {
    await call('feedback', 'editSurvey', { edition, questions: withWords(questions, worded) });
    dropWords();
  },
};

async function save({ form, office, ...typed }: Typed): Promise<void> {
  if (form && office) await saves[form]({ form, office, ...typed });
}

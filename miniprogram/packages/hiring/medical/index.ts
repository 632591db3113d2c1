import type { Input } from '../../../../typings/api';
import { attempt, showFailure } from '../../../services/attempt';
import { today } from '../../../services/clock';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import type { Errors } from '../errors';
import type { Changed, Picked, Review } from '../words';

type Conclusion = Input<'recruitment', 'recordMedical'>['conclusion'];

const conclusions: readonly { id: Conclusion; text: string }[] = [
  { id: 'passed', text: '合格' },
  { id: 'failed', text: '不合格' },
  { id: 'recheck', text: '复检' },
];

const effects: Record<Conclusion, string> = {
  passed: '合格的人进入公示',
  failed: '不合格的人不予录用，名额由下一名递补',
  recheck: '复检的人留在体检环节，复检后再登记一次',
};

Page({
  data: {
    id: '',
    busy: false,
    application: null as Review | null,
    obstacle: '',
    conclusions,
    effect: '',
    done: '',
    today: today(),
    typed: { conclusion: '', day: today(), institution: '', idNumber: '' },
    errors: {} as Errors,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id });
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const application = await call('recruitment', 'application', { id: this.data.id });
      const step = application.steps.find((each) => each.step === 'passMedical');
      return {
        application,
        today: today(),
        obstacle: step ? (step.reason ?? '') : `现在是“${application.tag.text}”，不用登记`,
      };
    });
  },
  change(field: string, value: string) {
    const { typed, errors } = this.data;
    this.setData({ typed: { ...typed, [field]: value }, errors: { ...errors, [field]: '' } });
  },
  onFieldChange({ currentTarget: { dataset }, detail: { value } }: Changed) {
    this.change(dataset.field, value);
  },
  onConclusionPick({ detail: { id } }: Picked) {
    this.change('conclusion', id);
    this.setData({ effect: effects[id as Conclusion] });
  },
  fail(failure: Failure) {
    this.setData({ errors: failure.fields ?? {} });
    if (!failure.fields) showFailure(failure);
  },
  onIdNumberTap() {
    const { id, typed } = this.data;
    attempt(
      this,
      async () => {
        await call('recruitment', 'giveIdNumber', { id, idNumber: typed.idNumber });
        this.change('idNumber', '');
        await this.refresh();
      },
      (failure) => this.fail(failure),
    );
  },
  onSaveTap() {
    const { id, typed } = this.data;
    const { day, institution } = typed;
    if (!typed.conclusion) return this.setData({ errors: { conclusion: '请选择结论' } });
    const conclusion = typed.conclusion as Conclusion;
    attempt(
      this,
      async () => {
        const { medical = '' } = await call('recruitment', 'recordMedical', {
          ...{ id, conclusion, day, institution },
        });
        this.setData({ done: medical });
      },
      (failure) => this.fail(failure),
    );
  },
  onDoneTap() {
    wx.navigateBack();
  },
});

import { showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { type Errors, errorsUnder } from '../errors';
import { attemptAndLeave } from '../leaving';
import type { Changed, Picked, Round } from '../words';
import type { ConsentKind, Form } from './sections';
import {
  blank,
  type Paper,
  type PaperView,
  paperView,
  withChoice,
  withConsent,
  withEvidence,
  withGround,
  withValue,
} from './view';

const keyOf = (round: string) => `paper:${round}`;

Page({
  data: {
    round: '',
    busy: false,
    restored: false,
    found: null as Round | null,
    paper: blank,
    view: null as PaperView | null,
    errors: {} as Errors,
    failure: null as Failure | null,
  },
  onLoad({ round = '' }: { round?: string }) {
    this.setData({ round });
    this.refresh();
  },
  refresh() {
    const { round } = this.data;
    return present(this, async () => {
      const found = await call('recruitment', 'round', { round });
      const kept = wx.getStorageSync(keyOf(round)) as Paper | '';
      const paper = kept || blank;
      return { found, paper, view: paperView(found, paper), restored: Boolean(kept) };
    });
  },
  change(paper: Paper, field: string) {
    const { found, round, errors } = this.data;
    if (!found) return;
    wx.setStorageSync(keyOf(round), paper);
    this.setData({ paper, view: paperView(found, paper), errors: { ...errors, [field]: '' } });
  },
  onFieldChange({ currentTarget: { dataset }, detail: { value } }: Changed) {
    this.change(withValue(this.data.paper, dataset.field as keyof Form, value), dataset.field);
  },
  onPick({ currentTarget: { dataset }, detail: { id } }: Picked) {
    this.change(withChoice(this.data.paper, dataset.field as keyof Form, id), dataset.field);
  },
  onPeriodsChange({ detail: { periods } }: WechatMiniprogram.CustomEvent<{ periods: Form['periods'] }>) {
    this.change(withValue(this.data.paper, 'periods', periods), 'periods');
  },
  onGroundPick({ detail: { id } }: Picked) {
    this.change(withGround(this.data.paper, id), 'grounds');
  },
  onEvidence({ currentTarget: { dataset }, detail: { value } }: Changed) {
    this.change(withEvidence(this.data.paper, dataset.field, value), 'grounds');
  },
  onConsentTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    this.change(withConsent(this.data.paper, dataset.kind as ConsentKind), 'consents');
  },
  onSaveTap() {
    const { round, paper } = this.data;
    attemptAndLeave(
      this,
      async () => {
        const input = { round, form: paper.form, consents: [...paper.consents] };
        const { id } = await call('recruitment', 'enterPaper', input);
        wx.removeStorageSync(keyOf(round));
        return () => wx.redirectTo({ url: `/packages/hiring/review/index?id=${id}` });
      },
      (failure) => this.showErrors(failure),
    );
  },
  showErrors(failure: Failure) {
    const errors = errorsUnder('form', failure);
    this.setData({ errors });
    const fields = this.data.view?.sections.flatMap(({ items }) => items.map(({ field }) => field)) ?? [];
    const first = [...fields, 'periods', 'grounds', 'consents'].find((field) => errors[field]);
    if (first) wx.pageScrollTo({ selector: `#${first}`, offsetTop: -16 });
    else showFailure(failure);
  },
});

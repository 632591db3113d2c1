import { showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { type Errors, errorsUnder } from '../errors';
import { attemptAndLeave } from '../leaving';
import type { Changed, Terms } from '../words';
import { sections } from './sections';
import {
  addDimension,
  changeDimension,
  removeDimension,
  type Typed,
  termsOf,
  typedOf,
  weightsOf,
} from './typed';

type DimensionChanged = WechatMiniprogram.CustomEvent<
  { value: string },
  WechatMiniprogram.IAnyObject,
  { index: number; part: 'text' | 'weight' }
>;

const keyOf = (round: string) => `round:${round || 'new'}`;

/** A new round's terms start from the last one; a draft's from itself. */
const read = async (round: string): Promise<{ terms: Terms; source: string }> =>
  round
    ? { ...(await call('recruitment', 'round', { round })), source: '' }
    : call('recruitment', 'nextTerms', {});

Page({
  data: {
    round: '',
    busy: false,
    source: '',
    restored: false,
    sections,
    terms: null as Terms | null,
    typed: null as Typed | null,
    weights: { isWhole: true, text: '' },
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
      const { terms, source } = await read(round);
      const kept = wx.getStorageSync(keyOf(round)) as Typed | '';
      const typed = kept || typedOf(terms);
      return { terms, typed, source, restored: Boolean(kept), weights: weightsOf(typed) };
    });
  },
  change(typed: Typed, field: string) {
    wx.setStorageSync(keyOf(this.data.round), typed);
    this.setData({ typed, weights: weightsOf(typed), errors: { ...this.data.errors, [field]: '' } });
  },
  onFieldChange({ currentTarget: { dataset }, detail: { value } }: Changed) {
    const { typed } = this.data;
    const { field } = dataset;
    if (typed) this.change({ ...typed, texts: { ...typed.texts, [field]: value } }, field);
  },
  onDimensionChange({ currentTarget: { dataset }, detail: { value } }: DimensionChanged) {
    const { typed } = this.data;
    if (typed) this.change(changeDimension(typed, dataset.index, { [dataset.part]: value }), 'dimensions');
  },
  onAddTap() {
    const { typed } = this.data;
    if (typed) this.change(addDimension(typed), 'dimensions');
  },
  onRemoveTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { typed } = this.data;
    if (typed) this.change(removeDimension(typed, dataset.index), 'dimensions');
  },
  onSaveTap() {
    const { round, terms, typed } = this.data;
    if (!terms || !typed) return;
    attemptAndLeave(
      this,
      async () => {
        const input = { ...(round && { round }), terms: termsOf(typed, terms) };
        const { id } = await call('recruitment', 'saveRound', input);
        wx.removeStorageSync(keyOf(round));
        return () =>
          round ? wx.navigateBack() : wx.redirectTo({ url: `/packages/hiring/round/index?round=${id}` });
      },
      (failure) => this.showErrors(failure),
    );
  },
  showErrors(failure: Failure) {
    const errors = errorsUnder('terms', failure);
    this.setData({ errors });
    const first = [...sections.flatMap(({ fields }) => fields.map(({ field }) => field)), 'dimensions'].find(
      (field) => errors[field],
    );
    if (first) wx.pageScrollTo({ selector: `#${first}`, offsetTop: -16 });
    else showFailure(failure);
  },
});

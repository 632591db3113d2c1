import type { Output } from '../../../../typings/api';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import type { Tap } from '../types';
import { type Draft, dropDraft, keepDraft, openDraft } from './draft';

type FieldInput = WechatMiniprogram.Input<WechatMiniprogram.IAnyObject, { field: 'text' | 'contact' }>;
interface Person {
  readonly id: string;
  readonly name: string;
}

const anyone: Person = { id: '', name: '不针对某个人' };

Page({
  data: {
    round: '',
    busy: false,
    people: [] as Person[],
    draft: null as Draft | null,
    errors: {} as Readonly<Record<string, string>>,
    result: null as Output<'recruitment', 'object'> | null,
    failure: null as Failure | null,
  },
  onLoad({ round = '' }: { round?: string }) {
    this.setData({ round });
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const { round } = this.data;
      const { people } = await call('recruitment', 'publicNotice', { round });
      const named = people.map(({ id, name }) => ({ id, name }));
      return { people: [anyone, ...named], draft: openDraft(round) };
    });
  },
  change(changes: Partial<Draft>) {
    const { round, draft, errors } = this.data;
    if (!draft) return;
    const changed = { ...draft, ...changes };
    const mended = Object.keys(changes).map((field) => [field, '']);
    keepDraft(round, changed);
    this.setData({ draft: changed, errors: { ...errors, ...Object.fromEntries(mended) } });
  },
  onPersonTap({ currentTarget: { dataset } }: Tap) {
    this.change({ application: dataset.id });
  },
  onFieldInput({ currentTarget, detail: { value } }: FieldInput) {
    this.change({ [currentTarget.dataset.field]: value });
  },
  onSendTap() {
    const { round, draft } = this.data;
    if (!draft) return;
    const { application, text, contact } = draft;
    return attempt(
      this,
      async () => {
        const about = application ? { application } : {};
        const result = await call('recruitment', 'object', { round, text, contact, ...about });
        dropDraft(round);
        this.setData({ result });
        wx.pageScrollTo({ scrollTop: 0 });
      },
      (failure) => {
        this.setData({ errors: { ...failure.fields } });
        if (!failure.fields) showFailure(failure);
      },
    );
  },
  onCopyTap() {
    wx.setClipboardData({ data: this.data.result?.receipt ?? '' });
  },
  onDoneTap() {
    wx.navigateBack();
  },
});

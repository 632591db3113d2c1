import { agreed } from '../../../services/ask';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { keepSession } from '../../../services/kept-day';
import { present } from '../../../services/present';
import { reasonAgainst, type SessionView } from '../../../services/steps';
import { type Draft, emptyDraft, inTown, type MoveForm, type MoveView, moveView, reasonChips } from './view';

type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;

const keyOf = (id: string) => `moveDraft:${id}`;

/** Today's session goes to a station of another own town, where the supervisor stands (R6.1). */
Page({
  data: {
    id: '',
    reasonChips,
    form: null as MoveForm | null,
    draft: emptyDraft,
    view: null as MoveView | null,
    reason: '',
    errors: {} as Readonly<Record<string, string>>,
    result: null as SessionView | null,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad({ id = '', town = '' }: { id?: string; town?: string }) {
    this.setData({ id });
    this.open(town);
  },
  async open(town: string) {
    await this.refresh();
    const { form, draft } = this.data;
    if (form && town) this.change(inTown(form, draft, town));
  },
  refresh() {
    return present(this, async () => {
      const form = await call('supervision', 'moveForm', { id: this.data.id });
      const draft = (wx.getStorageSync(keyOf(this.data.id)) as Draft | '') || emptyDraft;
      return { form, draft, view: moveView(form, draft), reason: reasonAgainst('moveHere', form.session) };
    });
  },
  change(draft: Draft) {
    const { id, form } = this.data;
    if (!form) return;
    wx.setStorageSync(keyOf(id), draft);
    this.setData({ draft, view: moveView(form, draft), errors: {} });
  },
  onTownPick({ detail: { id } }: Picked) {
    const { form, draft } = this.data;
    if (form) this.change(inTown(form, draft, id));
  },
  onStationPick({ detail: { id: station } }: Picked) {
    this.change({ ...this.data.draft, station });
  },
  onReasonPick({ detail: { id: reason } }: Picked) {
    this.change({ ...this.data.draft, reason });
  },
  onReasonChange({ detail: { value: reason } }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.change({ ...this.data.draft, reason });
  },
  async onMoveTap() {
    const { id, draft, view } = this.data;
    if (!view || !(await agreed(view.warning, '改到这里'))) return;
    await attempt(
      this,
      async () => {
        const result = await call('supervision', 'moveHere', { id, ...draft });
        wx.removeStorageSync(keyOf(id));
        keepSession(result);
        this.setData({ result });
      },
      (failure) => {
        this.setData({ errors: failure.fields ?? {} });
        if (!failure.fields) showFailure(failure);
      },
    );
  },
  onScanTap() {
    wx.redirectTo({ url: `/packages/supervisor/scan/index?step=checkIn&id=${this.data.id}` });
  },
});

import { begin, type Deliberation, decisionOf } from '../../decision';
import type { Errors } from '../../errors';
import { openAttachment } from '../../open-attachment';
import { type Changed, type Picked, type Review, toggled } from '../../words';
import { type SheetView, sheetView } from './view';

type ClauseEvent<D extends object> = WechatMiniprogram.CustomEvent<
  D,
  WechatMiniprogram.IAnyObject,
  { clause: string }
>;

const keyOf = ({ id }: Review) => `review:${id}`;

/** An application with everything a reviewer weighs, and the decision beside it. */
Component({
  properties: {
    application: { type: Object, value: null as unknown as Review },
    errors: { type: Object, value: {} as Errors },
    busy: { type: Boolean, value: false },
  },
  data: {
    thought: null as Deliberation | null,
    view: null as SheetView | null,
    choices: [
      { id: 'yes', text: '认可' },
      { id: 'no', text: '不认可' },
    ],
  },
  observers: {
    'application, errors'(application: Review | null, errors: Errors) {
      if (!application) return;
      const kept = wx.getStorageSync(keyOf(application)) as Deliberation | '';
      const thought = kept || begin(application);
      this.setData({ thought, view: sheetView(application, thought, errors ?? {}) });
    },
  },
  methods: {
    change(changes: Partial<Deliberation>) {
      const { application, thought, errors } = this.data;
      if (!application || !thought) return;
      const changed = { ...thought, ...changes };
      wx.setStorageSync(keyOf(application as Review), changed);
      this.setData({
        thought: changed,
        view: sheetView(application as Review, changed, errors as Errors),
      });
    },
    judge(clause: string, changes: { accepted?: boolean; reason?: string }) {
      const judgements = this.data.thought?.judgements ?? {};
      const judged = { reason: '', ...judgements[clause], ...changes };
      this.change({ judgements: { ...judgements, [clause]: judged } });
    },
    onModePick({ detail: { id } }: Picked) {
      this.change({ mode: id as Deliberation['mode'] });
    },
    onJudge({ currentTarget: { dataset }, detail: { id } }: ClauseEvent<{ id: string }>) {
      this.judge(dataset.clause, { accepted: id === 'yes' });
    },
    onJudgeReason({ currentTarget: { dataset }, detail: { value } }: ClauseEvent<{ value: string }>) {
      this.judge(dataset.clause, { reason: value });
    },
    onGroundTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      this.change({ grounds: toggled(this.data.thought?.grounds ?? [], dataset.id) });
    },
    onComment({ currentTarget: { dataset }, detail: { value } }: Changed) {
      this.change({ comments: { ...this.data.thought?.comments, [dataset.field]: value } });
    },
    onReason({ detail: { value } }: Changed) {
      this.change({ reason: value });
    },
    onDecideTap() {
      const { application, thought } = this.data;
      if (thought) this.triggerEvent('decide', decisionOf(application as Review, thought));
    },
    onWayTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('way', { step: dataset.step });
    },
    onRenewTap() {
      this.triggerEvent('renew');
    },
    onPhoneTap() {
      this.triggerEvent('phone');
    },
    onSlotTap() {
      const { id, round } = this.data.application as Review;
      wx.navigateTo({ url: `/packages/hiring/slots/index?round=${round}&for=${id}` });
    },
    onAttachmentTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      openAttachment(dataset.name, dataset.url);
    },
  },
});

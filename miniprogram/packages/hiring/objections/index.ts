import type { Output } from '../../../../typings/api';
import { agreed } from '../../../services/ask';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { runsRounds } from '../reader';
import type { Changed, Picked } from '../words';

type Objection = Output<'recruitment', 'objections'>['objections'][number];

const states: Record<Objection['state'], { word: string; tone: string }> = {
  open: { word: '待处理', tone: 'doing' },
  upheld: { word: '成立', tone: 'wrong' },
  dismissed: { word: '不成立', tone: 'done' },
};

const effects: Record<string, string> = {
  upheld: '异议成立：被反映的人不予录用，并会看到处理说明。',
  dismissed: '异议不成立：公示和录用照常进行。',
};

const cardOf = (objection: Objection) => ({
  ...objection,
  ...states[objection.state],
  isOpen: objection.state === 'open',
});

Page({
  data: {
    round: '',
    busy: false,
    maySettle: false,
    isShown: false,
    judge: '',
    objections: [] as ReturnType<typeof cardOf>[],
    settling: '',
    verdict: '',
    reason: '',
    error: '',
    verdicts: [
      { id: 'upheld', text: '成立' },
      { id: 'dismissed', text: '不成立' },
    ],
    failure: null as Failure | null,
  },
  onLoad({ round = '' }: { round?: string }) {
    this.setData({ round });
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const [{ judge, objections }, mayRun] = await Promise.all([
        call('recruitment', 'objections', { round: this.data.round }),
        runsRounds(),
      ]);
      return { isShown: true, maySettle: !mayRun, judge, objections: objections.map(cardOf) };
    });
  },
  onSettleTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    this.setData({ settling: dataset.id, verdict: '', reason: '', error: '' });
  },
  onContactTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    attempt(this, async () => {
      if (!(await agreed('查看联系方式会留下记录：谁、什么时候看过。', '查看'))) return;
      const { contact } = await call('recruitment', 'readContact', { id: dataset.id });
      wx.showModal({ content: contact, showCancel: false, confirmText: '知道了' });
    });
  },
  onVerdictPick({ detail: { id } }: Picked) {
    this.setData({ verdict: id, error: '' });
  },
  onReasonChange({ detail: { value } }: Changed) {
    this.setData({ reason: value, error: '' });
  },
  onSaveTap() {
    const { settling: id, verdict, reason } = this.data;
    const effect = effects[verdict];
    if (!effect) return this.setData({ error: '请先选成立或不成立' });
    attempt(
      this,
      async () => {
        if (!(await agreed(effect, '确定'))) return;
        await call('recruitment', 'settleObjection', { id, upheld: verdict === 'upheld', reason });
        this.setData({ settling: '' });
        await this.refresh();
      },
      (failure) => {
        const error = failure.fields?.reason;
        if (error) this.setData({ error });
        else showFailure(failure);
      },
    );
  },
});

import { agreed } from '../../../services/ask';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { openRow, type Ranking, type Row, rowOf } from '../ranking-row';
import { runsRounds } from '../reader';

type Stage = Ranking['rows'][number]['stage'];

/** Those whom the notice, the offer or the hiring concerns; below them the reserve. */
const concerned: readonly Stage[] = ['cleared', 'notice', 'offered', 'hired', 'left', 'declined'];
const finishing = '结束后公示页面撤下，候补名单留到资料删除的那一天；未录用者的资料到期自动删除。';

/** Those for whom a notice can still go up; after the round, successors alone. */
const awaits: readonly Stage[] = ['medical', 'cleared'];

function shownOf({ notice, rows }: Ranking, isFinished: boolean) {
  const { isUp, heading, people } = notice;
  return {
    ...{ isUp, heading, isOver: isFinished && !isUp && people.length === 0 },
    names: people.join('、'),
    mayPublish: !isUp && (!isFinished || rows.some(({ stage }) => awaits.includes(stage))),
    mayFinish: isUp && !isFinished,
  };
}

const parts = ({ rows }: Ranking, mayRun: boolean) => ({
  people: rows.filter(({ stage }) => concerned.includes(stage)).map(rowOf(mayRun)),
  reserve: rows.filter(({ stage }) => stage === 'ranked').map(rowOf(mayRun)),
});

Page({
  data: {
    round: '',
    busy: false,
    mayRun: false,
    ranking: null as Ranking | null,
    shown: null as ReturnType<typeof shownOf> | null,
    people: [] as Row[],
    reserve: [] as Row[],
    failure: null as Failure | null,
  },
  onLoad({ round = '' }: { round?: string }) {
    this.setData({ round });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    const { round } = this.data;
    return present(this, async () => {
      const [ranking, { state }, mayRun] = await Promise.all([
        call('recruitment', 'ranking', { round }),
        call('recruitment', 'round', { round }),
        runsRounds(),
      ]);
      const shown = shownOf(ranking, state === 'finished');
      return { mayRun, ranking, shown, ...parts(ranking, mayRun) };
    });
  },
  onRowTap: openRow,
  step(effect: string, button: string, take: () => Promise<unknown>) {
    attempt(this, async () => {
      if (!(await agreed(effect, button))) return;
      await take();
      await this.refresh();
    });
  },
  onPublishTap() {
    const { round, ranking, shown } = this.data;
    if (!ranking || !shown) return;
    const { to } = ranking.notice;
    const effect = `公开${shown.names}的姓名、工作单位、资格证书和名次，到 ${to} 为止。`;
    this.step(effect, '开始公示', () => call('recruitment', 'publishNotice', { round }));
  },
  onFinishTap() {
    const { round } = this.data;
    this.step(finishing, '结束招聘', () => call('recruitment', 'finishRound', { round }));
  },
  onPublicTap() {
    wx.navigateTo({ url: `/packages/recruitment/public-notice/index?round=${this.data.round}` });
  },
  onObjectionsTap() {
    wx.navigateTo({ url: `/packages/hiring/objections/index?round=${this.data.round}` });
  },
});

import { agreed } from '../../../services/ask';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { openRow, type Ranking, type Row, rowOf } from '../ranking-row';
import { runsRounds } from '../reader';

type Stage = Ranking['rows'][number]['stage'];

/** Those whom the notice, the offer or the hiring concerns; below them the reserve. */
const concerned: readonly Stage[] = ['cleared', 'notice', 'offered', 'hired', 'declined'];
const finishing = '结束后公示页面撤下，名额不再变动；未录用者的资料到期自动删除。';

const parts = ({ rows }: Ranking, mayRun: boolean) => ({
  people: rows.filter(({ stage }) => concerned.includes(stage)).map(rowOf(mayRun)),
  reserve: rows.filter(({ stage }) => stage === 'ranked').map(rowOf(mayRun)),
});

Page({
  data: {
    round: '',
    busy: false,
    mayRun: false,
    isUp: false,
    isFinished: false,
    ranking: null as Ranking | null,
    names: '',
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
      const [ranking, { hasNotice, state }, mayRun] = await Promise.all([
        call('recruitment', 'ranking', { round }),
        call('recruitment', 'round', { round }),
        runsRounds(),
      ]);
      const { people, obstacle } = ranking.notice;
      const isUp = hasNotice && obstacle !== undefined;
      const shown = { mayRun, isUp, isFinished: state === 'finished', ranking, names: people.join('、') };
      return { ...shown, ...parts(ranking, mayRun) };
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
    const { round, ranking, names } = this.data;
    if (!ranking) return;
    const { to } = ranking.notice;
    const effect = `公开${names}的姓名、工作单位、资格证书和名次，到 ${to} 为止。`;
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

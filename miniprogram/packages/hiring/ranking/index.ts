import { agreed } from '../../../services/ask';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { openRow, type Ranking, type Row, rowOf } from '../ranking-row';
import { runsRounds } from '../reader';
import { toggled } from '../words';
import { marked, obstacleOf } from './view';

const shown = (ranking: Ranking, rows: readonly Row[], chosen: readonly string[]) => ({
  ...{ chosen: [...chosen], rows: marked(rows, ranking, chosen), obstacle: obstacleOf(ranking, chosen) },
});

Page({
  data: {
    round: '',
    busy: false,
    mayRun: false,
    ranking: null as Ranking | null,
    rows: [] as ReturnType<typeof marked>,
    chosen: [] as string[],
    obstacle: '',
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
    return present(this, async () => {
      const [ranking, mayRun] = await Promise.all([
        call('recruitment', 'ranking', { round: this.data.round }),
        runsRounds(),
      ]);
      return { mayRun, ranking, ...shown(ranking, ranking.rows.map(rowOf(mayRun)), []) };
    });
  },
  onRowTap: openRow,
  onChooseTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { ranking, rows, chosen } = this.data;
    if (ranking) this.setData(shown(ranking, rows, toggled(chosen, dataset.id)));
  },
  onCallTap() {
    const { round, ranking, chosen } = this.data;
    attempt(this, async () => {
      const effect = `按排名通知 ${ranking?.callable} 人体检，每人会收到消息，并请他们填写身份证号。`;
      if (!(await agreed(effect, '通知体检'))) return;
      await call('recruitment', 'callToMedical', { round, chosen });
      await this.refresh();
    });
  },
});

import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { agreed } from '../ask';
import { openRow, type Ranking, type Row, rowOf } from '../ranking-row';
import { runsRounds } from '../reader';

Page({
  data: {
    round: '',
    busy: false,
    mayRun: false,
    ranking: null as Ranking | null,
    rows: [] as Row[],
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
      return { mayRun, ranking, rows: ranking.rows.map(rowOf(mayRun)) };
    });
  },
  onRowTap: openRow,
  onCallTap() {
    const { round, ranking } = this.data;
    attempt(this, async () => {
      const effect = `按排名通知前 ${ranking?.callable} 名体检，每人会收到消息，并请他们填写身份证号。`;
      if (!(await agreed(effect, '通知体检'))) return;
      await call('recruitment', 'callToMedical', { round });
      await this.refresh();
    });
  },
});

import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { openRow } from '../ranking-row';
import { runsRounds } from '../reader';
import { lineOf, postsOf } from './view';

/** The posts: who holds each, what remains of it, who comes next; from here someone's leaving is recorded. */
Page({
  data: {
    isShown: false,
    mayRun: false,
    posts: [] as ReturnType<typeof postsOf>,
    line: [] as ReturnType<typeof lineOf>,
    obstacle: '',
    failure: null as Failure | null,
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const [found, mayRun] = await Promise.all([call('recruitment', 'posts', {}), runsRounds()]);
      const { lineObstacle: obstacle = '' } = found;
      return { isShown: true, mayRun, posts: postsOf(found, mayRun), line: lineOf(found, mayRun), obstacle };
    });
  },
  onRowTap: openRow,
});

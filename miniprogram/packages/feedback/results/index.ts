import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { chosenOf, groupsOf, type Ratings } from './view';

Page({
  data: {
    ratings: null as Ratings | null,
    groups: [] as ReturnType<typeof groupsOf>,
    chosen: null as ReturnType<typeof chosenOf>,
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
      const ratings = await call('feedback', 'ratings', {});
      return { ratings, ...this.opened(ratings, this.data.chosen?.id ?? '') };
    });
  },
  opened(ratings: Ratings, id: string) {
    const chosen = chosenOf(ratings, id);
    return { chosen, groups: groupsOf(ratings, chosen?.id ?? '') };
  },
  onSupervisorTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { ratings } = this.data;
    if (ratings) this.setData(this.opened(ratings, dataset.id));
  },
});

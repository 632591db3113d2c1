import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { measure } from '../../../services/wide';
import { chosenOf, groupsOf, type Ratings } from './view';

Page({
  data: {
    ratings: null as Ratings | null,
    groups: [] as ReturnType<typeof groupsOf>,
    chosen: null as ReturnType<typeof chosenOf>,
    isWide: false,
    failure: null as Failure | null,
  },
  onReady() {
    measure(this, wx.getWindowInfo());
  },
  onResize({ size }: { size: { windowWidth: number } }) {
    measure(this, size);
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
    const { ratings, isWide } = this.data;
    if (!ratings) return;
    this.setData(this.opened(ratings, dataset.id));
    if (!isWide) wx.pageScrollTo({ selector: '#chosen' });
  },
});

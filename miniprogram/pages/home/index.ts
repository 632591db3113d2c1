import { type Failure, failureOf } from '../../services/failure';
import { present } from '../../services/present';
import { chosen } from '../../services/session';
import { nothing, readHome } from './panels';
import { markUnread } from './unread';

Page({
  data: {
    ...nothing,
    isOpen: true,
    isShown: false,
    failure: null as Failure | null,
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  async refresh() {
    await present(this, async () => {
      const { project, role } = await chosen();
      if (!project) return { isOpen: false, isShown: true };
      return { ...(await readHome(role)), isOpen: true, isShown: true };
    });
    markUnread().catch((error) => console.info(failureOf(error).message));
  },
  onShareAppMessage() {
    return { title: this.data.overview?.name ?? '双百督导', path: '/pages/home/index' };
  },
});

import { call } from '../../services/cloud';
import { type Failure, failureOf } from '../../services/failure';
import { present } from '../../services/present';
import { chosen, reloadMe } from '../../services/session';
import { showUnread } from '../inbox/badge';
import { nothing, readHome } from './panels';

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
    reloadMe();
    this.refresh();
  },
  async refresh() {
    await present(this, async () => {
      const { project, role } = await chosen();
      if (!project) return { ...nothing, isOpen: false, isShown: true };
      return { ...(await readHome(role)), isOpen: true, isShown: true };
    });
    if (!this.data.failure) this.mark();
  },
  /** A hint beside the page: without an answer the mark stays as it was. */
  async mark() {
    try {
      showUnread((await call('account', 'inbox', {})).unread);
    } catch (error) {
      console.info(failureOf(error).message);
    }
  },
  onShareAppMessage() {
    return { title: this.data.overview?.name ?? '双百督导', path: '/pages/home/index' };
  },
});

import type { Failure } from '../../services/failure';
import { present } from '../../services/present';
import { choose, chosenOf, type Me, reloadMe } from '../../services/session';
import { type ProjectsView, presentRole, projectsView } from './view';

Page({
  data: {
    me: null as Me | null,
    projects: [] as ProjectsView,
    role: '',
    version: wx.getAccountInfoSync().miniProgram.version || '开发版',
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
      const me = await reloadMe();
      const projects = projectsView(me, chosenOf(me));
      return { me, projects, role: presentRole(projects) };
    });
  },
  /** Every page starts anew: none may show what another role was shown. */
  onRoleTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    choose({ project: dataset.project, role: dataset.role });
    wx.reLaunch({ url: '/pages/home/index' });
  },
});

import type { Output } from '../../../../typings/api';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { choose, chosen } from '../../../services/session';
import { bindUrl, enter } from '../scene';

type Wall = Output<'supervision', 'wall'>;

/** Behind the code on a station's wall: it goes on to today's one task, or says that there is none. */
Page({
  data: {
    scene: '',
    wall: null as Wall | null,
    failure: null as Failure | null,
  },
  onLoad({ scene = '' }: { scene?: string }) {
    this.setData({ scene });
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  async refresh() {
    await present(this, async () => {
      const { id } = await enter(this.data.scene);
      return { wall: await call('supervision', 'wall', { station: id }) };
    });
    if (this.data.wall?.task && !this.data.failure) await this.goOn(this.data.wall.task);
  },
  async goOn({ role, url }: NonNullable<Wall['task']>) {
    const { project } = await chosen();
    choose({ project, role });
    wx.redirectTo({ url });
  },
  onBindTap() {
    wx.redirectTo({ url: bindUrl('wall', this.data.scene) });
  },
  onHomeTap() {
    wx.switchTab({ url: '/pages/home/index' });
  },
});

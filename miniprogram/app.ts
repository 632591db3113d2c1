import { environment } from './config';

App({
  onLaunch() {
    wx.cloud.init({ env: environment });
  },
});

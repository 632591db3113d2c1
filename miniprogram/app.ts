import { environment } from './config';
import { sendKept } from './services/kept-scans';

App({
  onLaunch() {
    wx.cloud.init({ env: environment });
    wx.onNetworkStatusChange(({ isConnected }) => {
      if (isConnected) sendKept();
    });
  },
  /** A scan made without a network goes as soon as there is one, whatever page is open (R6.6). */
  onShow() {
    sendKept();
  },
});

import { appManifest } from '../engine/configs';
import { capsule, navigationBarHeight, statusBarHeight } from '../pages/frame';
import { topPage } from '../pages/stack';
import { asyncApi } from './define';

const dark = () => matchMedia('(prefers-color-scheme: dark)').matches;

function getWindowInfo() {
  const { innerWidth: width, innerHeight: height } = window;
  const viewport = topPage()?.frame.viewport;
  const windowHeight = viewport?.clientHeight || height - statusBarHeight - navigationBarHeight;
  return {
    pixelRatio: window.devicePixelRatio,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight,
    statusBarHeight,
    screenTop: height - windowHeight,
    safeArea: {
      left: 0,
      right: width,
      top: statusBarHeight,
      bottom: height,
      width,
      height: height - statusBarHeight,
    },
  };
}

const getAppBaseInfo = () => ({
  SDKVersion: '3.8.12',
  enableDebug: false,
  host: { env: 'WeChat' },
  language: 'zh_CN',
  version: '8.0.60',
  fontSizeSetting: 16,
  fontSizeScaleFactor: 1,
  ...(appManifest().app.darkmode && { theme: dark() ? 'dark' : 'light' }),
});

const getDeviceInfo = () => ({
  brand: 'devtools',
  model: '本机浏览器',
  platform: 'devtools',
  system: 'iOS 17.0',
  abi: '',
  benchmarkLevel: 1,
  cpuType: '',
  memorySize: '2048',
});

const getSystemSetting = () => ({
  bluetoothEnabled: true,
  locationEnabled: true,
  wifiEnabled: true,
  deviceOrientation: 'portrait',
});

const getAppAuthorizeSetting = () => ({
  albumAuthorized: 'authorized',
  cameraAuthorized: 'authorized',
  locationAuthorized: 'authorized',
  microphoneAuthorized: 'authorized',
  notificationAuthorized: 'authorized',
  bluetoothAuthorized: 'authorized',
  phoneCalendarAuthorized: 'authorized',
});

const getSystemInfoSync = () => ({
  ...getDeviceInfo(),
  ...getAppBaseInfo(),
  ...getWindowInfo(),
  ...getSystemSetting(),
  albumAuthorized: true,
  cameraAuthorized: true,
  locationAuthorized: true,
  notificationAuthorized: true,
});

function getMenuButtonBoundingClientRect() {
  const { width, height, top, right: gap } = capsule;
  const right = window.innerWidth - gap;
  return { width, height, top, right, bottom: top + height, left: right - width };
}

export const systemInfo = {
  getWindowInfo,
  getAppBaseInfo,
  getDeviceInfo,
  getSystemSetting,
  getAppAuthorizeSetting,
  getSystemInfoSync,
  getSystemInfo: asyncApi('getSystemInfo', getSystemInfoSync),
  getSystemInfoAsync: asyncApi('getSystemInfoAsync', getSystemInfoSync),
  getMenuButtonBoundingClientRect,
};

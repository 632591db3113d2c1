import { appInfo } from '../engine/app';
import { asyncApi, createEvent } from './define';

const themeChanged = createEvent();
const resized = createEvent();

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) =>
  themeChanged.emit({ theme: matches ? 'dark' : 'light' }),
);
window.addEventListener('resize', () =>
  resized.emit({ size: { windowWidth: window.innerWidth, windowHeight: window.innerHeight } }),
);

const nothing = () => undefined;

const updateManager = {
  applyUpdate: nothing,
  onCheckForUpdate: (listener: (result: { hasUpdate: boolean }) => void) => listener({ hasUpdate: false }),
  onUpdateReady: nothing,
  onUpdateFailed: nothing,
};

const logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setFilterMsg: nothing,
  addFilterMsg: nothing,
  in: nothing,
};

const accountInfo = {
  miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' },
};

export const base = {
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getAccountInfoSync: () => accountInfo,
  getLaunchOptionsSync: () => appInfo(),
  getEnterOptionsSync: () => appInfo(),
  getUpdateManager: () => updateManager,
  getLogManager: () => logger,
  getRealtimeLogManager: () => logger,
  login: asyncApi('login', () => ({ code: crypto.randomUUID().replaceAll('-', '') })),
  checkSession: asyncApi('checkSession', nothing),
  onThemeChange: themeChanged.on,
  offThemeChange: themeChanged.off,
  onWindowResize: resized.on,
  offWindowResize: resized.off,
  onError: appInfo.errors.on,
  offError: appInfo.errors.off,
  onUnhandledRejection: appInfo.rejections.on,
  offUnhandledRejection: appInfo.rejections.off,
  onPageNotFound: appInfo.missing.on,
  offPageNotFound: appInfo.missing.off,
  onAppShow: appInfo.shown.on,
  offAppShow: appInfo.shown.off,
  onAppHide: appInfo.hidden.on,
  offAppHide: appInfo.hidden.off,
  onMemoryWarning: nothing,
  exitMiniProgram: asyncApi('exitMiniProgram', () => location.reload()),
  restartMiniProgram: asyncApi('restartMiniProgram', () => location.reload()),
};

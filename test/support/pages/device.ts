type Options = Readonly<Record<string, unknown>> & {
  readonly success?: (result: unknown) => void;
  readonly fail?: (error: unknown) => void;
};

const windowInfo = {
  windowWidth: 375,
  windowHeight: 812,
  screenHeight: 812,
  statusBarHeight: 44,
  pixelRatio: 2,
};
const done = async (): Promise<void> => {};

/** What one phone keeps and is: storage, screen, camera. */
export function createDevice(stored: Readonly<Record<string, unknown>>) {
  const storage = new Map(Object.entries(stored));
  let seen: string | undefined;

  async function scanCode({ success, fail }: Options): Promise<unknown> {
    const failure = { errMsg: 'scanCode:fail cancel' };
    if (seen !== undefined) {
      success?.({ result: seen });
      return { result: seen };
    }
    fail?.(failure);
    throw failure;
  }

  return {
    wx: {
      getStorageSync: (key: string) => structuredClone(storage.get(key)) ?? '',
      setStorageSync: (key: string, value: unknown) => void storage.set(key, structuredClone(value)),
      removeStorageSync: (key: string) => void storage.delete(key),
      getWindowInfo: () => windowInfo,
      getSystemInfoSync: () => ({ ...windowInfo, SDKVersion: '3.5.0', platform: 'devtools', theme: 'light' }),
      getAccountInfoSync: () => ({
        miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
      }),
      getScreenBrightness: ({ success }: Options) => success?.({ value: 0.5 }),
      canIUse: () => true,
      ...{ setScreenBrightness: done, setKeepScreenOn: done, vibrateShort: done, pageScrollTo: done },
      ...{ setTabBarBadge: done, removeTabBarBadge: done, setNavigationBarTitle: done, showShareMenu: done },
      ...{ stopPullDownRefresh: done, onThemeChange: () => {}, offThemeChange: () => {} },
      scanCode,
    },
    /** What the camera sees from now on. */
    pointCameraAt: (text: string | undefined) => {
      seen = text;
    },
    storage,
  };
}

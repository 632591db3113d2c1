interface Options {
  readonly success?: (result: unknown) => void;
  readonly fail?: (error: unknown) => void;
}

const screen = { windowWidth: 375, windowHeight: 812, screenHeight: 812, statusBarHeight: 44, pixelRatio: 2 };

/** A copy with arrays of this realm; those of structuredClone become objects in miniprogram-simulate. */
const copyOf = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

/** As WeChat answers: by the callbacks given, or else by a promise. */
const answering =
  (result: unknown = {}) =>
  async ({ success }: Options = {}): Promise<unknown> => {
    success?.(result);
    return result;
  };

const silent = [
  ...['vibrateShort', 'pageScrollTo', 'setNavigationBarTitle'],
  ...['setTabBarBadge', 'removeTabBarBadge', 'stopPullDownRefresh'],
];

/** What one phone keeps and is: storage, screen, camera. */
export function createDevice(stored: Readonly<Record<string, unknown>>) {
  const storage = new Map(Object.entries(stored));
  const calendar: string[] = [];
  const listeners = new Set<(change: { isConnected: boolean }) => void>();
  const light = { brightness: 0.5, staysAwake: false };
  let seen: string | undefined;
  let place: Readonly<Record<'latitude' | 'longitude', number>> | undefined;

  async function getLocation(): Promise<unknown> {
    if (!place) throw { errMsg: 'getLocation:fail auth deny' };
    return place;
  }

  async function scanCode({ success, fail }: Options): Promise<unknown> {
    if (seen !== undefined) return answering({ result: seen })(success ? { success } : {});
    const cancelled = { errMsg: 'scanCode:fail cancel' };
    fail?.(cancelled);
    throw cancelled;
  }

  return {
    wx: {
      ...Object.fromEntries(silent.map((name) => [name, answering()])),
      getStorageSync: (key: string) => copyOf(storage.get(key)) ?? '',
      setStorageSync: (key: string, value: unknown) => void storage.set(key, copyOf(value)),
      removeStorageSync: (key: string) => void storage.delete(key),
      getWindowInfo: () => screen,
      getSystemInfoSync: () => ({ ...screen, SDKVersion: '3.5.0', platform: 'devtools', theme: 'light' }),
      getAccountInfoSync: () => ({ miniProgram: { appId: '', envVersion: 'develop', version: '' } }),
      getDeviceInfo: () => ({ platform: 'android' }),
      addPhoneCalendar: async ({ title }: { title: string }) => void calendar.push(title),
      getScreenBrightness: async () => ({ value: light.brightness }),
      setScreenBrightness: async ({ value }: { value: number }) =>
        void Object.assign(light, { brightness: value }),
      setKeepScreenOn: async ({ keepScreenOn }: { keepScreenOn: boolean }) =>
        void Object.assign(light, { staysAwake: keepScreenOn }),
      onNetworkStatusChange: (listener: () => void) => void listeners.add(listener),
      offNetworkStatusChange: (listener: () => void) => void listeners.delete(listener),
      getLocation,
      canIUse: () => true,
      onThemeChange: () => {},
      offThemeChange: () => {},
      scanCode,
    },
    /** What the camera sees from now on. */
    pointCameraAt: (text: string | undefined) => {
      seen = text;
    },
    storage,
    light,
    /** Where the phone says it is once its owner lets it. */
    standAt: (where: typeof place) => {
      place = where;
    },
    tellNetwork: (isConnected: boolean) => {
      for (const listener of listeners) listener({ isConnected });
    },
    /** Titles of what was put into the phone's own calendar. */
    calendar,
  };
}

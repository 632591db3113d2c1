const KEY = 'withPlace';
const PATIENCE = 4000;

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

export const wantsPlace = (): boolean => wx.getStorageSync(KEY) === true;
export const wantPlace = (wanted: boolean): void => wx.setStorageSync(KEY, wanted);

const late = () => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));

async function locate(): Promise<Place | undefined> {
  try {
    const { latitude, longitude } = await wx.getLocation({ type: 'gcj02' });
    return { latitude, longitude };
  } catch {
    return undefined;
  }
}

/** Where the phone is, when its owner wants to say so; nobody waits for it long, and nothing depends on it (R6.2). */
export const placeNow = async (): Promise<Place | undefined> =>
  wantsPlace() ? Promise.race([locate(), late()]) : undefined;

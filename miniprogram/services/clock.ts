const SHANGHAI = 8 * 60 * 60_000;

const KEY = 'clockOffset';
const WORTH_KEEPING = 1000;

let offset = Number(wx.getStorageSync(KEY)) || 0;

/** The server's clock as an answer told it, half a round trip ago. Kept for a start without a network. */
export function adjustClock(serverTime: number, asked: number, answered: number): void {
  const found = serverTime - (asked + answered) / 2;
  if (Math.abs(found - offset) > WORTH_KEEPING) wx.setStorageSync(KEY, found);
  offset = found;
}

/** The server's time now: a phone's own clock may be wrong by hours. */
export const serverNow = (): number => Date.now() + offset;

export const today = (): string => new Date(serverNow() + SHANGHAI).toISOString().slice(0, 10);
export const thisMonth = (): string => today().slice(0, 7);

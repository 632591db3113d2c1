import { asyncApis, createEvent } from './define';

const changed = createEvent();

let online = true;

export const isOnline = (): boolean => online;

/** Takes the phone offline or back; a test or the bar of the page does so. */
export function setOnline(value: boolean): void {
  if (value === online) return;
  online = value;
  changed.emit({ isConnected: online, networkType: online ? 'wifi' : 'none' });
}

export function requireNetwork(): void {
  if (!online)
    throw Object.assign(new Error('request:fail'), { detail: { errMsg: 'request:fail', errCode: -1 } });
}

export const network = {
  ...asyncApis({
    getNetworkType: () => ({ networkType: online ? 'wifi' : 'none', weakNet: false, signalStrength: 0 }),
  }),
  onNetworkStatusChange: changed.on,
  offNetworkStatusChange: changed.off,
  onNetworkWeakChange: () => undefined,
  offNetworkWeakChange: () => undefined,
};

import type { Input } from '../../typings/api';
import { serverNow } from './clock';
import { exchange } from './exchange';
import { failureOf } from './failure';

type Proof = Omit<Input<'supervision', 'checkIn'>, 'kept'>;
type Told = Omit<Input<'supervision', 'arriveUnscanned'>, 'ago'>;
export type StopStep = 'checkIn' | 'addStop' | 'checkOut';
/** A stop without a code, told by a tap. */
export type TapStep = 'arriveUnscanned' | 'leaveUnscanned';

/** A scan that could not be sent yet (R6.6). `at` is the phone's own clock; the server compares it with its own. */
export interface KeptScan {
  readonly project: string;
  readonly step: StopStep | TapStep;
  readonly proof: Proof | Told;
  readonly at: number;
  /** The same moment as the reader's watch would say it. */
  readonly seen: number;
  /** Why the server did not take it; '' while it waits for a network. */
  readonly refusal: string;
}

const KEY = 'keptScans';

export const keptScans = (): KeptScan[] => (wx.getStorageSync(KEY) as KeptScan[] | '') || [];

const write = (scans: readonly KeptScan[]): void => wx.setStorageSync(KEY, scans);

export const keptFor = (session: string): KeptScan[] =>
  keptScans().filter(({ proof, refusal }) => proof.id === session && !refusal);

export function keepScan(project: string, step: KeptScan['step'], proof: KeptScan['proof']): void {
  write([...keptScans(), { project, step, proof, at: Date.now(), seen: serverNow(), refusal: '' }]);
}

const put = (scan: KeptScan, refusal?: string): void =>
  write(
    keptScans().flatMap((each) =>
      each.at === scan.at ? (refusal === undefined ? [] : { ...each, refusal }) : each,
    ),
  );

export const dropScan = (at: number): void => write(keptScans().filter((each) => each.at !== at));

/** What refused it may have passed: another try is asked for. */
export const retryScan = (at: number): void =>
  write(keptScans().map((each) => (each.at === at ? { ...each, refusal: '' } : each)));

async function send(scan: KeptScan): Promise<boolean> {
  const { project, step, proof, at } = scan;
  const phoneNow = Date.now();
  const input = 'reason' in proof ? { ...proof, ago: phoneNow - at } : { ...proof, kept: { at, phoneNow } };
  try {
    await exchange('supervision', { project, as: 'supervisor', action: step, input });
    put(scan);
  } catch (error) {
    const { code, message } = failureOf(error);
    if (code === 'OFFLINE') return false;
    put(scan, message);
  }
  return true;
}

async function sendAll(): Promise<void> {
  for (const scan of keptScans().filter(({ refusal }) => !refusal)) if (!(await send(scan))) return;
}

let sending: Promise<void> | undefined;

/** Sends what waits, in the order of the scans; whoever asks meanwhile waits for the same. */
export function sendKept(): Promise<void> {
  sending ??= sendAll().finally(() => {
    sending = undefined;
  });
  return sending;
}

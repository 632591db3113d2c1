import { minuteOf, numberAt } from '../../domain/attendance/number';
import { sign } from './cloud-options';
import type { Who, World } from './given';
import { aPresence, aSession } from './sessions';

export const SESSION = 'session001';

/** The supervisor has come, the lead's code was scanned. */
export const running = aSession({
  ...{ stage: 'inProgress', arrival: aPresence('08:50') },
  hosts: [{ worker: 'w001', station: 'st001' }],
});

/** The number said aloud now. */
export const numberNow = (world: World, session = SESSION): string =>
  numberAt(session, minuteOf(world.clock.now()), sign);

/** Four digits that are said neither now nor in the minutes about. */
export function wrongNumber(world: World): string {
  const minute = minuteOf(world.clock.now());
  const near = [-1, 0, 1, 2].map((offset) => numberAt(SESSION, minute + offset, sign));
  return ['0000', '1111', '2222', '3333', '4444'].find((each) => !near.includes(each)) ?? '';
}

export const attend = (world: World, who: Who, number = numberNow(world), session = SESSION) =>
  world.as(who)('supervision', 'attend', { id: session, number });

export const WRONG_NUMBER = '四位数字不对或已更换，请听清现场最新报出的数字再输入';
export const atNumber = (message: string) => ({
  code: 'INVALID_INPUT',
  ...{ message, fields: { number: message } },
});
export const invalidState = (message: string | RegExp) => ({
  code: 'INVALID_STATE',
  message: typeof message === 'string' ? message : expect.stringMatching(message),
});

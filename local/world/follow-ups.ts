import { chance, pick } from './people';

const LEFT_OPEN = 0.3;
const CARRIED_ON = 0.2;
const FORTNIGHT = 14 * 86_400_000;
const LAST_DAY = '2022-12-09';

const tasks = [
  '改好个案计划，发给站长先看',
  '整理探访台账，带样例来',
  '约村居一起入户一次',
  '把小组方案补上评估表',
];
const results = ['已经办好，站长看过', '做了一半，余下的写进计划', '办好了，材料已归档'];

const fortnightAfter = (day: string) => new Date(Date.parse(day) + FORTNIGHT).toISOString().slice(0, 10);

/** What a record of the demo world leaves to be done, by the host or the supervisor. */
export function followUpsOf(session: string, day: string, host: string) {
  const due = fortnightAfter(day);
  if (chance(session, 'follow') > LEFT_OPEN || due > LAST_DAY) return [];
  const owner = chance(session, 'owner') < 0.5 ? host : '';
  return [{ text: pick(tasks, session, 'task'), owner, due }];
}

/** What becomes at a session of what was still open. */
export function settledAt(session: string, day: string, open: readonly { readonly id: string }[]) {
  const due = fortnightAfter(day);
  return open.map(({ id }) =>
    chance(id, session) < CARRIED_ON && due <= LAST_DAY
      ? { id, how: 'carry', due }
      : { id, how: 'close', result: pick(results, id, session) },
  );
}

import type { Documents } from '../../../cloudfunctions/platform/documents';
import { boardOf, waitsOf } from '../../../domain/board';
import { type Day, daysBetween } from '../../../domain/calendar';
import { chainFaults, type HistoryEntry } from '../../../domain/history';
import { quotaView } from '../../../domain/quota-words';
import type { Session } from '../../../domain/session';
import { replay } from '../../../domain/session-history';
import type { Cloud } from '../../../local/cloud';
import { play } from '../../../local/world/play';
import { setUpFile } from '../../../local/world/set-up';
import type { Output, Reply } from '../../../typings/api';
import { cloudAt } from '../../support/cloud';
import { fileOf, operate } from '../../support/operators';
import { aPlan } from '../../support/plan';
import { at } from '../../support/sessions';
import { documentsOf } from '../../support/shared';

const project = 'zhongshan-2022';
const FROM = '2022-03-01';
const UNTIL = '2022-03-09';

type Board = Output<'reporting', 'board'>;

async function boardShown(cloud: Cloud): Promise<Board> {
  const event = { project, as: 'coordinator', action: 'board', input: {} };
  const reply = (await cloud.call('reporting', event, { openid: 'openid-c1' })) as Reply<Board>;
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.data;
}

function chainsOf(history: readonly HistoryEntry[]): Map<string, HistoryEntry[]> {
  const chains = new Map<string, HistoryEntry[]>();
  for (const entry of history) chains.set(entry.subject, [...(chains.get(entry.subject) ?? []), entry]);
  return chains;
}

/** The board's numbers from nothing but the history. */
async function recount(cloud: Cloud, today: Day) {
  const documents = documentsOf(cloud);
  const [history, towns, supervisors] = await Promise.all([
    documents.all<HistoryEntry>('history', { project }),
    documents.all<Documents['towns']>('towns', { project }),
    documents.all<Documents['supervisors']>('supervisors', { project }),
  ]);
  const ofSessions = history.filter(({ subject }) => subject.startsWith('session:'));
  const sessions: Session[] = [...chainsOf(ofSessions).values()].map(replay);
  const board = boardOf(sessions, towns, supervisors, aPlan(), today);
  return {
    total: quotaView(board.total),
    supervisors: board.supervisors.map(({ id, quota }) => ({ id, quota: quotaView(quota) })),
    towns: board.towns.map(({ id, quota }) => ({ id, quota: quotaView(quota) })),
    months: board.months,
    waits: waitsOf(sessions, aPlan(), today),
  };
}

/** The same numbers off the coordinator's page. */
const numbersOf = ({ total, supervisors, towns, months, waits }: Board) => ({
  total,
  supervisors: supervisors.map(({ id, quota }) => ({ id, quota })),
  towns: towns.map(({ id, quota }) => ({ id, quota })),
  months: months.map(({ month, done, planned }) => ({ month, done, planned })),
  waits,
});

test('on every evening the board equals a recount from the history (R12.1, R16.2)', async () => {
  const { cloud } = await cloudAt(at('07:30', FROM));
  const file = fileOf('world.json', setUpFile());
  expect(await operate(cloud, 'import', file)).toMatchObject({ code: 0 });

  for (const day of daysBetween(FROM, UNTIL)) {
    await play({ url: cloud.url, project }, day, () => {});
    const evening = at('23:00', day);
    if (cloud.clock.now() < evening) cloud.clock.advanceTo(evening);
    expect(numbersOf(await boardShown(cloud))).toEqual(await recount(cloud, day));
  }

  const { total, months } = await boardShown(cloud);
  expect(total.done).toBeGreaterThan(20);
  expect(total.waiting).toBeGreaterThan(0);
  expect(months[0]?.done).toBe(total.done);

  const documents = documentsOf(cloud);
  const chains = chainsOf(await documents.all<HistoryEntry>('history', { project }));
  const sessions = await documents.all<Documents['sessions']>('sessions', { project });
  for (const session of sessions) {
    expect(chainFaults(chains.get(`session:${session.id}`) ?? [], session)).toEqual([]);
  }
  expect(await operate(cloud, 'verify', '--project', project)).toMatchObject({ code: 0 });
}, 120_000);

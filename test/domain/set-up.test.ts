import { isWorkday } from '../../domain/calendar';
import { type ProjectImport, projectImport } from '../../domain/project-import';
import { monthsOf, plannedSessions, sessionId, townShares } from '../../domain/set-up';
import { setUpFile } from '../../local/world/set-up';

const data: ProjectImport = projectImport.parse(setUpFile());
const sessions = plannedSessions(data);

const group = <T>(list: readonly T[], key: (each: T) => string) => {
  const groups = new Map<string, T[]>();
  for (const each of list) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return groups;
};

test('the shipped set-up has the people and towns of the contract', () => {
  expect([data.towns.length, data.supervisors.length, data.workers.length]).toEqual([23, 4, 333]);
});

test('720 sessions, 180 for each supervisor, never two on a day (R4.1, R5.3)', () => {
  expect(sessions).toHaveLength(720);
  const own = group(sessions, ({ supervisor }) => supervisor);
  expect([...own.keys()]).toEqual(['s1', 's2', 's3', 's4']);
  for (const each of own.values()) {
    expect(each).toHaveLength(180);
    expect(new Set(each.map(({ day }) => day)).size).toBe(180);
  }
});

test('every session of the first month is agreed and every later one tentative, on a workday of the season, in a town of its supervisor', () => {
  const townsOf = new Map(data.supervisors.map(({ id, towns }) => [id, towns]));
  for (const { supervisor, town, day, stage, post } of sessions) {
    expect(townsOf.get(supervisor)).toContain(town);
    expect(isWorkday(day, data.plan.calendar)).toBe(true);
    expect(day >= data.plan.firstSessionDay && day <= data.plan.lastSessionDay).toBe(true);
    const expected = day < '2022-04-01' ? 'agreed' : 'tentative';
    expect([stage, post]).toEqual([expected, supervisor.replace('s', 'p')]);
  }
});

test('each town has its share of sessions, by its workers (R4.1)', () => {
  const shares = townShares(data);
  const perTown = group(sessions, ({ town }) => town);
  for (const { code } of data.towns) expect(perTown.get(code)).toHaveLength(shares.get(code) ?? 0);
  for (const { towns } of data.supervisors) {
    expect(towns.reduce((sum, code) => sum + (shares.get(code) ?? 0), 0)).toBe(180);
  }
});

test('ids have ten characters, are all different, and are the same at the next import', () => {
  const ids = sessions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(720);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9]{10}$/);
  expect(plannedSessions(data).map(({ id }) => id)).toEqual(ids);
});

test('ids tell projects, supervisors and days apart', () => {
  const ids = [
    sessionId('a', 's1', '2022-03-09'),
    sessionId('b', 's1', '2022-03-09'),
    sessionId('a', 's2', '2022-03-09'),
    sessionId('a', 's1', '2022-03-10'),
  ];
  expect(new Set(ids).size).toBe(4);
});

test('each session goes to a station of its town', () => {
  const townOf = new Map(data.stations.map(({ id, town }) => [id, town]));
  expect(sessions.map(({ station = '' }) => townOf.get(station))).toEqual(sessions.map(({ town }) => town));
});

test('two stations of a town share its sessions by their workers', () => {
  const [town] = data.towns;
  const own = data.workers.filter((worker) => worker.town === town?.code);
  const second = { id: 'st-second', name: '第二站', town: town?.code ?? '' };
  const moved = own.slice(0, own.length / 2).map(({ id }) => id);
  const split = plannedSessions({
    ...data,
    stations: [...data.stations, second],
    workers: data.workers.map((each) => (moved.includes(each.id) ? { ...each, station: second.id } : each)),
  });
  const counts = group(
    split.filter((session) => session.town === town?.code),
    ({ station = '' }) => station,
  );
  expect([...counts.values()].map(({ length }) => length)).toEqual([21, 21]);
});

test.each([
  ['supervisor', 40],
  ['station', 230],
] as const)('the month documents of each %s name every session at its day (R5.3)', (owner, count) => {
  const months = monthsOf(sessions, owner);
  expect(months).toHaveLength(count);
  const named = months.flatMap(({ id, days }) =>
    Object.entries(days).map(([day, session]) => `${id.split(':')[0]} ${day} ${session}`),
  );
  expect(named.toSorted()).toEqual(
    sessions.map(({ [owner]: who, day, id }) => `${who} ${day} ${id}`).toSorted(),
  );
});

test('no sessions make no month documents', () => {
  expect(monthsOf([], 'supervisor')).toEqual([]);
});

test('without an assignment nothing is planned and no town has a share (R3.2)', () => {
  const unassigned = { ...data, supervisors: data.supervisors.map((each) => ({ ...each, towns: [] })) };
  expect(plannedSessions(unassigned)).toEqual([]);
  expect(townShares(unassigned).size).toBe(0);
});

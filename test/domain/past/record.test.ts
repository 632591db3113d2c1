import { confirmPastRecord, type PastRecord, recordObstacle, waitsFor } from '../../../domain/past/record';
import { type Actor, roles } from '../../../domain/people';
import { actorOf, commissioner, deputy, lead, member, otherTownsLead } from '../../support/people';

const taken = { import: 'a', state: 'waiting', row: 2, day: '2022-03-02', evidence: '记录表' } as const;

const visit: PastRecord = {
  ...{ ...taken, kind: 'visit', id: 'visit00001', town: '442000001', station: 'st001' },
  ...{ inspector: 'in-1', result: '在场' },
};
const training: PastRecord = {
  ...{
    ...taken,
    kind: 'training',
    id: 'training01',
    title: '第一期',
    topic: 'skills',
    hours: 6,
    attendees: ['s1'],
  },
};

const BY_STATION = '请由被走访社工站的站长、副站长确认';

test.each<[name: string, record: PastRecord, actor: Actor, words: string | undefined]>([
  ['the station’s lead a visit', visit, lead, undefined],
  ['its deputy a visit', visit, deputy, undefined],
  ['a member a visit', visit, member, BY_STATION],
  ['another station’s lead a visit', visit, otherTownsLead, BY_STATION],
  ['the bureau a visit', visit, commissioner, BY_STATION],
  ['the bureau a training', training, commissioner, undefined],
  ['a lead a training', training, lead, '请由民政局确认'],
  ['a lead a confirmed visit', { ...visit, state: 'confirmed' }, lead, '已经确认过了，不用再操作'],
  ['a lead a withdrawn visit', { ...visit, state: 'withdrawn' }, lead, '这一条已由项目统筹撤回'],
])('whether it is for %s to confirm (R2.4)', (_name, record, actor, words) => {
  expect(recordObstacle(record, actor)).toBe(words);
});

test.each(roles)('of all roles, a %s confirms only what waits for that role', (role) => {
  const may = [visit, training].filter((record) => !recordObstacle(record, actorOf(role)));
  const expected: Partial<Record<typeof role, PastRecord[]>> = { worker: [visit], commissioner: [training] };
  expect(may).toEqual(expected[role] ?? []);
});

test('confirmed, it says by whom and when; a refused one throws the words (R2.4)', () => {
  const confirmed = { at: 5, by: 'w001', name: '陈嘉欣' };
  expect(confirmPastRecord(visit, lead, 5)).toEqual({ ...visit, state: 'confirmed', confirmed });
  expect(() => confirmPastRecord(visit, member, 5)).toThrow(BY_STATION);
});

test('who is waited for is told in words', () => {
  expect([waitsFor(visit), waitsFor(training)]).toEqual(['被走访社工站的站长、副站长', '民政局']);
});

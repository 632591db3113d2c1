import { boardOf } from '../../../domain/board';
import { confirmRecord } from '../../../domain/confirmation/verbs';
import { mayOpenEvidence } from '../../../domain/past/evidence';
import type { PastSession } from '../../../domain/past/rows';
import { takenOverSession, withdrawn } from '../../../domain/past/session';
import { type Actor, roles } from '../../../domain/people';
import { isShort, standing } from '../../../domain/session';
import { obstacle } from '../../../domain/session-steps';
import { markOf, nextText, requirements, timesText } from '../../../domain/session-words';
import { actorOf, deputy, lead, member, otherTownsLead } from '../../support/people';
import { aPlan } from '../../support/plan';
import { aDoneSession, aRecordText, at, TOWN } from '../../support/sessions';

const plan = aPlan();
const now = at('09:00');

const aRow = (changes: Partial<PastSession> = {}): PastSession => ({
  ...{ kind: 'session', id: 'past000001', row: 2, day: '2022-03-01', evidence: '签到表', post: 'p1' },
  ...{ supervisor: 's1', town: TOWN, station: 'st001', arrival: '08:30', departure: '17:00' },
  text: aRecordText(),
  ...changes,
});

const taken = (changes: Partial<PastSession> = {}) => takenOverSession(aRow(changes), 'import', now);

test('taken over, it has ended, is recorded and waits; confirmed, it is done (R2.4)', () => {
  expect(taken()).toMatchObject({ stage: 'ended', record: { state: 'submitted', submittedAt: now } });
  expect(timesText(taken())).toBe('08:30 – 17:00');
  expect(standing(taken(), plan)).toBe('waiting');
  expect(standing(confirmRecord(taken(), lead, now), plan)).toBe('done');
});

test.each([
  ['16:29', true],
  ['16:30', false],
])('leaving at %s it is short: %s (R2.4, R6.3)', (departure, short) => {
  expect(isShort(taken({ departure }), plan)).toBe(short);
});

test.each<[name: string, actor: Actor, words: string | undefined]>([
  ['the lead', lead, undefined],
  ['the deputy', deputy, undefined],
  ['a member', member, '补录的督导请由站长、副站长确认'],
  ['another town’s lead', otherTownsLead, '您不是这个镇街的社工，请由该镇街的社工操作'],
  [
    'a lead who is its supervisor',
    { ...lead, persons: ['w001', 's1'] },
    '不能确认自己的督导，请由站点社工确认',
  ],
])('whether it is for %s to confirm (R2.4)', (_name, actor, words) => {
  expect(obstacle(taken(), 'confirmRecord', actor, now)).toBe(words);
});

test('it is marked, and its words speak of paper, not of scans; others are as they were (R2.4)', () => {
  const texts = (session: ReturnType<typeof taken>) => requirements(session, plan).map(({ text }) => text);
  expect(markOf(taken())).toBe('补录');
  expect(nextText(taken(), plan)).toBe('站长或副站长确认补录');
  expect(texts(taken())).toEqual([
    ...['补录签到', '补录签退', '时长满 8 小时，或经统筹批准', '督导提交记录', '站长或副站长确认'],
  ]);
  expect(markOf(aDoneSession())).toBe('');
  expect(texts(aDoneSession())).toContain('扫码签到');
});

test('withdrawn, it is void; once confirmed it stays as it is (R2.4)', () => {
  expect(withdrawn(taken())).toMatchObject({ stage: 'voided', takenOver: { import: 'import' } });
  const done = confirmRecord(taken(), lead, now);
  expect(withdrawn(done)).toBe(done);
});

test('the board counts those done apart, and no other (R2.4, R12.1)', () => {
  const sessions = [confirmRecord(taken(), lead, now), taken({ day: '2022-03-02' }), aDoneSession()];
  const board = boardOf(sessions, [], [], plan, '2022-03-10');
  expect({ done: board.total.done, takenOver: board.takenOver }).toEqual({ done: 2, takenOver: 1 });
});

test.each(roles)('whether a %s may open the proofs (R2.4)', (role) => {
  const may: readonly string[] = ['worker', 'coordinator', 'commissioner'];
  expect(mayOpenEvidence({ town: TOWN }, actorOf(role))).toBe(may.includes(role));
});

test.each<[name: string, actor: Actor]>([
  ['a member', member],
  ['another town’s lead', otherTownsLead],
])('%s may not open the proofs, nor a lead those of no town', (_name, actor) => {
  expect(mayOpenEvidence({ town: TOWN }, actor)).toBe(false);
  expect(mayOpenEvidence({}, lead)).toBe(false);
});

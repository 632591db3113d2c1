import type { ExceptionKind, SessionException } from '../../../domain/exceptions/exception';
import {
  availableExceptionSteps,
  type ExceptionStep,
  exceptionObstacle,
  exceptionStepNames,
} from '../../../domain/exceptions/steps';
import { waitsFor } from '../../../domain/exceptions/waits';
import { type Role, roles } from '../../../domain/people';
import { type Stage, stages } from '../../../domain/session';
import {
  actorOf,
  coordinator,
  lead,
  otherSupervisor,
  otherTownsLead,
  supervisor,
} from '../../support/people';
import { aPlan } from '../../support/plan';
import {
  aDoneSession,
  anEndedSession,
  aPresence,
  aSession,
  at,
  sessionIn,
  type TestSession,
} from '../../support/sessions';

const plan = aPlan();
const NOW = at('17:30');
const doing = (actor: typeof supervisor, now = NOW) => ({ actor, now, plan });

const asked = (kind: ExceptionKind, changes: Partial<SessionException> = {}): SessionException => ({
  ...{ kind, state: 'open', reason: '台风提前离开' },
  ...changes,
});

type Offer = Partial<Record<Role, readonly ExceptionStep[]>>;

const ahead: Offer = { supervisor: ['arrive', 'reportClosed', 'askOnline'] };

/** What each role is offered on the day of an ordinary session, written down from R6.3 and R6.6. */
const ordinary: Record<Stage, Offer> = {
  tentative: ahead,
  agreed: ahead,
  inProgress: { supervisor: ['leave'] },
  ended: {},
  declined: {},
  cancelled: {},
  missed: {},
  voided: {},
};

const matrix = stages.flatMap((stage) => roles.map((role) => [stage, role] as const));

test.each(matrix)(
  'an ordinary session that is %s offers the %s exactly their steps (R6.3, R6.6)',
  (stage, role) => {
    expect(availableExceptionSteps(sessionIn(stage, 'none'), doing(actorOf(role)))).toEqual(
      ordinary[stage][role] ?? [],
    );
  },
);

test.each(matrix)('what a session that is %s refuses the %s says how to go on', (stage, role) => {
  const session = sessionIn(stage, 'none');
  for (const step of exceptionStepNames) {
    const offered = ordinary[stage][role]?.includes(step) ?? false;
    const reason = exceptionObstacle(session, step, doing(actorOf(role)));
    if (offered) expect(reason).toBeUndefined();
    else expect(reason).toMatch(/请|可在|不用|后再/);
  }
});

const short = anEndedSession({ departure: aPresence('16:49') });
const forgotten = anEndedSession({ departure: aPresence('17:30', { means: 'assumed', host: '' }) });
const until = '2022-03-10';
const waiting = { waits: 'host', until } as const;
const having = (session: TestSession, ...exceptions: SessionException[]) => ({ ...session, exceptions });

/** What is offered to the three who have a part in exceptions, on the evening of the day. */
// biome-ignore format: read as a table
const offers: readonly [words: string, session: TestSession, own: ExceptionStep[], host: ExceptionStep[], office: ExceptionStep[]][] = [
  ['a short one',                    short,                                                    ['askShort'],  [],        []],
  ['a short one that was asked for', having(short, asked('tooShort')),                         [],            [],        ['decide']],
  ['a short one approved',           having(short, asked('tooShort', { state: 'approved' })),  [],            [],        []],
  ['a short one refused',            having(short, asked('tooShort', { state: 'refused' })),   ['explain'],   [],        []],
  ['a short one refused twice',      having(short, asked('tooShort', { state: 'refused' }), asked('tooShort', { state: 'refused' })), [], [], []],
  ['one without a scan',             having(aDoneSession(), asked('noScan', waiting)),         [],            ['vouch'], []],
  ['one without a scan, denied',     having(aDoneSession(), asked('noScan')),                  [],            [],        ['decide']],
  ['one without a check-out',        having(forgotten, asked('noCheckOut', { waits: 'supervisor' })), ['stateLeft'], [], []],
  ['one whose hour was stated',      having(forgotten, asked('noCheckOut', waiting)),          [],            ['vouch'], []],
  ['one whose clocks differ',        having(aDoneSession(), asked('clockApart')),              [],            [],        ['decide']],
  ['an online one to come',          having(aSession({ mode: 'online' }), asked('online')),    ['arrive', 'reportClosed'], [], ['decide']],
  ['one that may not be online',     having(aSession(), asked('online', { state: 'refused' })), ['arrive', 'reportClosed', 'askOnline'], [], []],
  ['one refused online twice',       having(aSession(), asked('online', { state: 'refused' }), asked('online', { state: 'refused' })), ['arrive', 'reportClosed'], [], []],
  ['an online one refused after it', having(aDoneSession({ mode: 'online' }), asked('online', { state: 'refused' })), ['explain'], [], []],
  ['one before a closed station',    having(aSession({ stage: 'cancelled' }), asked('closedOnArrival')), [],  [],        ['decide']],
  ['one cancelled while online was asked for', having(aSession({ stage: 'cancelled', mode: 'online' }), asked('online')), [], [], []],
];

test.each(offers)('%s offers each side their part (R6.3, R6.6)', (_, session, own, host, office) => {
  const offered = (actor: typeof supervisor) => availableExceptionSteps(session, doing(actor));
  expect(offered(supervisor)).toEqual(own);
  expect(offered(lead)).toEqual(host);
  expect(offered(coordinator)).toEqual(office);
  expect(offered(otherSupervisor)).toEqual([]);
  expect(offered(otherTownsLead)).toEqual([]);
});

test.each([
  ['the last day', '2022-03-10', 'host', undefined],
  ['the day after', '2022-03-11', 'coordinator', '证明的期限已过，现在由项目统筹决定，请联系项目统筹'],
] as const)('on %s the host’s word is wanted or not any more (R6.6)', (_, day, holder, obstacle) => {
  const session = having(aDoneSession(), asked('noScan', waiting));
  const [exception] = session.exceptions;
  expect(waitsFor(session, exception as SessionException, day)).toBe(holder);
  expect(exceptionObstacle(session, 'vouch', doing(lead, at('12:00', day)))).toBe(obstacle);
  expect(exceptionObstacle(session, 'decide', doing(coordinator, at('12:00', day))) === undefined).toBe(
    holder === 'coordinator',
  );
});

const twice = (role: 'worker' | 'coordinator') => ({
  ...actorOf(role),
  persons: ['s1', actorOf(role).person],
});

test.each([
  ['the host', 'vouch', twice('worker'), asked('noScan', waiting)],
  ['the coordinator', 'decide', twice('coordinator'), asked('noScan')],
] as const)('%s who is also the supervisor has no part in it', (_, step, actor, exception) => {
  expect(exceptionObstacle(having(aDoneSession(), exception), step, doing(actor))).toBe(
    '不能证明或审批自己的督导，请由其他人办理',
  );
});

test.each([
  ['arrive', '2022-03-10', '这次督导在 3 月 9 日 周三，请在当天操作'],
  ['reportClosed', '2022-03-08', '这次督导在 3 月 9 日 周三，请在当天操作'],
  ['askOnline', '2022-03-08', undefined],
  ['askOnline', '2022-03-09', undefined],
  ['askOnline', '2022-03-10', '3 月 9 日 周三已经过去，请联系项目统筹'],
] as const)('%s on %s is open or says why not (R6.3)', (step, day, obstacle) => {
  expect(exceptionObstacle(aSession(), step, doing(supervisor, at('09:00', day)))).toBe(obstacle);
});

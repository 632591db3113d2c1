import type { Role } from '../../domain/people';
import { roles } from '../../domain/people';
import { type RecordState, recordStates, type Stage, stages } from '../../domain/session';
import { availableSteps, isMissed, obstacle, type Step, stepNames } from '../../domain/session-steps';
import { actorOf } from '../support/people';
import { aSession, at, sessionIn } from '../support/sessions';

const NOW = at('17:30');

type Offer = Partial<Record<Role, readonly Step[]>>;
type ByRecord = Record<RecordState, Offer>;

const always = (offer: Offer): ByRecord => ({
  none: offer,
  submitted: offer,
  returned: offer,
  confirmed: offer,
});
const arriving: Offer = { supervisor: ['checkIn', 'moveHere'], worker: ['showCode'] };
const closed = always({});

/** What each role is offered on the day itself, written down from R6 and R7 and not from the code. */
const offers: Record<Stage, ByRecord> = {
  tentative: always(arriving),
  agreed: always(arriving),
  inProgress: always({ supervisor: ['checkOut', 'addStop'], worker: ['showCode'] }),
  ended: {
    none: { supervisor: ['submitRecord'] },
    submitted: { worker: ['confirmRecord'], coordinator: ['returnRecord'] },
    returned: { supervisor: ['submitRecord'] },
    confirmed: {},
  },
  declined: closed,
  cancelled: closed,
  missed: closed,
  voided: closed,
};

const matrix = stages.flatMap((stage) =>
  recordStates.flatMap((state) => roles.map((role) => [stage, state, role] as const)),
);

test.each(matrix)('%s with record %s offers the %s exactly their steps (R6, R7)', (stage, state, role) => {
  expect(availableSteps(sessionIn(stage, state), actorOf(role), NOW)).toEqual(
    offers[stage][state][role] ?? [],
  );
});

test.each(matrix)('%s with record %s refuses the %s in words that say how to go on', (stage, state, role) => {
  const session = sessionIn(stage, state);
  for (const step of stepNames) {
    const reason = obstacle(session, step, actorOf(role), NOW);
    const offered = offers[stage][state][role]?.includes(step) ?? false;
    if (offered) expect(reason).toBeUndefined();
    else expect(reason).toMatch(/请|可在|不用|后再|后才能|等待/);
  }
});

test.each(stages)(
  'a session that is %s is missed only when it was still to come and its day has passed',
  (stage) => {
    const waiting = stage === 'tentative' || stage === 'agreed';
    expect(isMissed(aSession({ stage }), '2022-03-08')).toBe(false);
    expect(isMissed(aSession({ stage }), '2022-03-09')).toBe(false);
    expect(isMissed(aSession({ stage }), '2022-03-10')).toBe(waiting);
  },
);

import {
  type ExceptionKind,
  type ExceptionState,
  exceptionKinds,
  exceptionStates,
  type SessionException,
} from '../../../domain/exceptions/exception';
import { counted, type Standing, standing } from '../../../domain/session';
import { aPlan } from '../../support/plan';
import { aDoneSession, aPresence, type TestSession } from '../../support/sessions';

const plan = aPlan();

const asked = (kind: ExceptionKind, state: ExceptionState): SessionException => ({
  ...{ kind, state, reason: '台风提前离开' },
});

/** What makes a session one of the kind, whatever was asked. */
const facts: Record<ExceptionKind, Partial<TestSession>> = {
  tooShort: { departure: aPresence('16:49') },
  online: { mode: 'online' },
  noScan: { arrival: aPresence('08:50', { means: 'tapped', host: '' }) },
  noCheckOut: { departure: aPresence('17:30', { means: 'assumed', host: '' }) },
  clockApart: {},
  closedOnArrival: {},
};

type Row = Record<ExceptionState | 'missing', Standing>;

/** Where a session stands that has all else, by what became of its exception; written down from R6.3 and R6.6. */
// biome-ignore format: read as a table
const expected: Record<ExceptionKind, Row> = {
  tooShort:        { missing: 'short',   open: 'short',   approved: 'done', refused: 'short' },
  online:          { missing: 'waiting', open: 'waiting', approved: 'done', refused: 'lost' },
  noScan:          { missing: 'waiting', open: 'waiting', approved: 'done', refused: 'lost' },
  noCheckOut:      { missing: 'waiting', open: 'waiting', approved: 'done', refused: 'lost' },
  clockApart:      { missing: 'done',    open: 'waiting', approved: 'done', refused: 'lost' },
  closedOnArrival: { missing: 'done',    open: 'done',    approved: 'done', refused: 'done' },
};

const matrix = exceptionKinds.flatMap((kind) =>
  ([...exceptionStates, 'missing'] as const).map((state) => [kind, state] as const),
);

test.each(matrix)('%s that is %s stands and counts as R6.3 and R6.6 put it', (kind, state) => {
  const exceptions = state === 'missing' ? [] : [asked(kind, state)];
  const session = aDoneSession({ ...facts[kind], exceptions });
  expect(standing(session, plan)).toBe(expected[kind][state]);
  expect(counted(session, plan)).toBe(expected[kind][state] === 'done');
});

test.each(matrix)('%s that is %s never counts before its record is confirmed (R7.2)', (kind, state) => {
  const exceptions = state === 'missing' ? [] : [asked(kind, state)];
  const session = aDoneSession({ ...facts[kind], exceptions, record: { state: 'submitted' } });
  expect(counted(session, plan)).toBe(false);
});

test.each(exceptionKinds)('the latest answer to %s is the one that stands (R6.3)', (kind) => {
  const withStates = (...states: ExceptionState[]) =>
    standing(aDoneSession({ ...facts[kind], exceptions: states.map((state) => asked(kind, state)) }), plan);
  expect(withStates('refused', 'open')).toBe(expected[kind].open);
  expect(withStates('refused', 'approved')).toBe('done');
  expect(withStates('refused', 'refused')).toBe(expected[kind].refused);
});

test('two exceptions need two approvals, and an approval of one kind is none of another', () => {
  const both = { ...facts.online, ...facts.noScan };
  const stands = (...exceptions: SessionException[]) => standing(aDoneSession({ ...both, exceptions }), plan);
  expect(stands(asked('online', 'approved'))).toBe('waiting');
  expect(stands(asked('online', 'approved'), asked('noScan', 'open'))).toBe('waiting');
  expect(stands(asked('online', 'approved'), asked('noScan', 'refused'))).toBe('lost');
  expect(stands(asked('online', 'approved'), asked('noScan', 'approved'))).toBe('done');
});

test.each(['assumed', 'stated'] as const)(
  'an hour that is %s counts only once it is approved, however long it makes the day (R6.3)',
  (means) => {
    const departure = aPresence('20:00', { means, host: '' });
    expect(counted(aDoneSession({ departure }), plan)).toBe(false);
    const exceptions = [asked('noCheckOut', 'approved')];
    expect(counted(aDoneSession({ departure, exceptions }), plan)).toBe(true);
  },
);

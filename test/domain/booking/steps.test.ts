import {
  availableBookingSteps,
  type BookingStep,
  bookingObstacle,
  bookingStepNames,
  offeredBookingSteps,
} from '../../../domain/booking/steps';
import { type Session, type Stage, stages } from '../../../domain/session';

import { coordinator, lead, member, otherSupervisor, otherTownsLead, supervisor } from '../../support/people';
import { aSession, at } from '../../support/sessions';

const now = at('09:00');
const day = '2022-03-16';
const asked = (by: 'supervisor' | 'worker') => ({ asked: { by, person: 'x', at: now } });
const move = (by: 'supervisor' | 'worker') => ({
  move: { by, person: 'x', at: now, to: '2022-03-18', reason: '迎检', short: false },
});

const open: Readonly<Record<string, Partial<Session>>> = {
  planned: { stage: 'tentative' },
  'asked by the station': { stage: 'tentative', ...asked('worker') },
  'asked by the supervisor': { stage: 'tentative', ...asked('supervisor') },
  agreed: { stage: 'agreed' },
  'to be moved by the station': { stage: 'agreed', ...move('worker') },
  'to be moved by the supervisor': { stage: 'agreed', ...move('supervisor') },
};

type Row = Readonly<Record<'supervisor' | 'station' | 'office', readonly BookingStep[]>>;

// biome-ignore format: read as a table
const expected: Readonly<Record<keyof typeof open, Row>> = {
  planned:                         { supervisor: ['proposeMove', 'setAgenda', 'invite', 'cancel'],                station: ['agree', 'proposeMove', 'setAgenda', 'stateNeed', 'cancel'],    office: ['moveDay', 'substitute', 'setAgenda', 'invite', 'cancel'] },
  'asked by the station':          { supervisor: ['accept', 'decline', 'setAgenda', 'invite'],                    station: ['withdraw', 'setAgenda', 'stateNeed'],                          office: ['moveDay', 'substitute', 'setAgenda', 'invite', 'cancel'] },
  'asked by the supervisor':       { supervisor: ['withdraw', 'setAgenda', 'invite'],                             station: ['accept', 'decline', 'setAgenda', 'stateNeed'],                 office: ['moveDay', 'substitute', 'setAgenda', 'invite', 'cancel'] },
  agreed:                          { supervisor: ['proposeMove', 'setAgenda', 'invite', 'cancel'],                station: ['proposeMove', 'setAgenda', 'stateNeed', 'cancel'],             office: ['moveDay', 'substitute', 'setAgenda', 'invite', 'cancel'] },
  'to be moved by the station':    { supervisor: ['acceptMove', 'declineMove', 'setAgenda', 'invite', 'cancel'],  station: ['withdrawMove', 'setAgenda', 'stateNeed', 'cancel'],            office: ['moveDay', 'substitute', 'setAgenda', 'invite', 'cancel'] },
  'to be moved by the supervisor': { supervisor: ['withdrawMove', 'setAgenda', 'invite', 'cancel'],               station: ['acceptMove', 'declineMove', 'setAgenda', 'stateNeed', 'cancel'], office: ['moveDay', 'substitute', 'setAgenda', 'invite', 'cancel'] },
};

describe.each(Object.keys(open))('a session that is %s (R5.1, R5.2)', (name) => {
  const session = aSession({ day, ...open[name] });

  test.each([
    ['supervisor', supervisor],
    ['station', lead],
    ['office', coordinator],
  ] as const)('offers the %s exactly its own steps', (side, actor) => {
    expect(availableBookingSteps(session, actor, now)).toEqual(expected[name]?.[side]);
    expect(offeredBookingSteps(session, actor, now)).toEqual(expected[name]?.[side]);
  });

  test.each([
    ['another supervisor', otherSupervisor],
    ['another town’s lead', otherTownsLead],
    ['a member', member],
    ['the bureau', { ...coordinator, role: 'commissioner' as const }],
  ])('offers %s none', (_, actor) => {
    expect(availableBookingSteps(session, actor, now)).toEqual([]);
  });
});

const closed: readonly Stage[] = stages.filter((stage) => stage !== 'tentative' && stage !== 'agreed');

test.each(closed)('a session that is %s offers no step to anybody', (stage) => {
  for (const actor of [supervisor, lead, coordinator])
    expect(availableBookingSteps(aSession({ day, stage }), actor, now)).toEqual([]);
});

test('once its day has passed nothing but letting go is left', () => {
  const session = aSession({ day: '2022-03-08', stage: 'tentative', ...asked('worker') });
  expect(availableBookingSteps(session, supervisor, now)).toEqual(['decline']);
  expect(availableBookingSteps({ ...session, stage: 'agreed' }, coordinator, now)).toEqual([]);
});

test('every refusal is said in Chinese words', () => {
  for (const step of bookingStepNames)
    for (const actor of [supervisor, otherSupervisor, lead, member, otherTownsLead, coordinator])
      for (const stage of stages)
        expect(bookingObstacle(aSession({ day, stage }), step, actor, now) ?? '好').toMatch(
          /^[\u4e00-\u9fa5]/,
        );
});

import type { Documents } from '../../cloudfunctions/platform/documents';
import { monthOf } from '../../domain/calendar';
import { receiptId } from '../../domain/feedback/rating';
import type { Input } from '../../typings/api';
import { aGrant, type Setting, type Who, type World } from './given';
import { times } from './random';
import { at, DAY, OTHER_TOWN, TOWN } from './sessions';

export type Given = Input<'feedback', 'rate'>;

export const anAnswer = (changes: Partial<Given> = {}): Given => ({
  ...{ month: '2022-03', supervisor: 's1', comment: '' },
  scores: { clear: 5, useful: 4, heard: 5, again: 4 },
  ...changes,
});

/** Scores that differ from one to the next. */
export const scoresOf = (number: number): Given['scores'] => ({
  ...{ clear: 1 + (number % 5), useful: 1 + ((number * 2) % 5) },
  ...{ heard: 1 + ((number * 3 + 1) % 5), again: 5 - (number % 3) },
});

export const anAttendance = (worker: string, changes: Partial<Documents['attendances']> = {}) => {
  const {
    day = DAY,
    session = `${changes.supervisor ?? 's1'}on${day.slice(5).replace('-', '')}`.padEnd(10, '0'),
  } = changes;
  return {
    id: `${session}:${worker}`,
    ...{ session, worker, town: TOWN, home: TOWN, supervisor: 's1' },
    ...{ day, month: monthOf(day), means: 'code' as const, at: at('09:00', day), seq: 1, head: '' },
    ...changes,
  };
};

export const rater = (number: number): Who => ({
  role: 'worker',
  person: `r${String(number).padStart(3, '0')}`,
});

/** So many workers besides those whom every test world has; of which towns does not matter to a rating. */
export const raters = (count: number): NonNullable<Setting['grants']> =>
  times(count, (index) => {
    const { person } = rater(index);
    const town = index % 2 ? OTHER_TOWN : TOWN;
    return aGrant(person, { role: 'worker', person, town, station: `st${town.slice(-3)}`, title: 'member' });
  });

export const attend = (world: World, ...rows: readonly ReturnType<typeof anAttendance>[]) =>
  world.put('attendances', rows);

export const rate = (world: World, who: Who, changes: Partial<Given> = {}, requestId?: string) =>
  world.as(who)('feedback', 'rate', anAnswer(changes), requestId);

export const receiptOf = (who: Who, month = '2022-03'): string => receiptId(who.person, month);

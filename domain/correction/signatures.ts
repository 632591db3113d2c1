import type { Day } from '../calendar';
import type { Plan } from '../plan';
import type { Correction } from './correction';
import type { Correctable, Party } from './kinds';

type Ends = Pick<Plan, 'period' | 'correctionUntil'>;

/** Until when the bureau needs not be asked (R7.7). */
export const lastFreeDay = ({ correctionUntil, period }: Ends): Day => correctionUntil ?? period.to;

export const isAfterCutOff = (today: Day, plan: Ends): boolean => today > lastFreeDay(plan);

const bothSides: readonly Party[] = ['supervisor', 'station'];

/** Who must agree, in this order; those in one place may do so in any (R7.7). */
const needed: Readonly<Record<Correctable, readonly (readonly Party[])[]>> = {
  record: [bothSides],
  hours: [bothSides, ['office']],
  day: [bothSides, ['office']],
  place: [bothSides, ['office']],
  person: [bothSides, ['office']],
};

export const countsAnew = (what: Correctable): boolean => needed[what].flat().includes('office');

/** Everyone whose word a correction needs on this day. */
export const signersOf = (what: Correctable, today: Day, plan: Ends): readonly (readonly Party[])[] => [
  ...needed[what],
  ...(isAfterCutOff(today, plan) ? [['bureau'] as const] : []),
];

/** Whose word is waited for now: the first who have not all spoken; nobody when all have. */
export function awaited(
  { what, signed }: Pick<Correction, 'what' | 'signed'>,
  today: Day,
  plan: Ends,
): readonly Party[] {
  const open = signersOf(what, today, plan).map((group) => group.filter((party) => !signed[party]));
  return open.find((group) => group.length > 0) ?? [];
}

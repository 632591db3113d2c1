import { type Day, dayOf } from '../calendar';
import type { Plan } from '../plan';
import type { Session } from '../session';
import { isOverdue } from './terms';

/** A request or a proposal that nobody answered in time, or whose day has come: which of the two lapses (R5.1). */
export function lapsesOf(
  { stage, day, asked, move }: Session,
  today: Day,
  plan: Plan,
): 'asked' | 'move' | undefined {
  if (stage !== 'tentative' && stage !== 'agreed') return undefined;
  if (asked) return day <= today || isOverdue(dayOf(asked.at), today, plan) ? 'asked' : undefined;
  if (!move) return undefined;
  const isTooLate = day <= today || move.to <= today || isOverdue(dayOf(move.at), today, plan);
  return isTooLate ? 'move' : undefined;
}

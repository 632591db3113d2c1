import { addDays, type Day } from '../calendar';
import shipped from '../plans/zhongshan-2022-recruitment.json';
import type { RoundTerms } from './round';

/** Days after today on which the stages of a round are offered to begin and end. */
const offsets = { applyFrom: 0, applyTo: 9, interviewFrom: 13, interviewTo: 14 } as const;

/** What a new round begins with: the terms of the last one, else those shipped, with dates that follow today. */
export function nextTerms(last: RoundTerms | undefined, today: Day): RoundTerms {
  const dates = Object.entries(offsets).map(([stage, days]) => [stage, addDays(today, days)]);
  return { ...(last ?? shipped), ...(Object.fromEntries(dates) as Record<keyof typeof offsets, Day>) };
}

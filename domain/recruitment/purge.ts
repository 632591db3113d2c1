import { addDays, type Day } from '../calendar';
import type { Application, ApplicationStage } from './application';
import type { Round } from './round';

/** The last day on which those not hired may still be called from the reserve. */
export const reserveEnd = ({ finishedOn, terms }: Round): Day | undefined =>
  finishedOn === undefined ? undefined : addDays(finishedOn, terms.purgeDays);

/** Whether what is sensitive of those not hired has to go (R1.10). */
export const isPurgeDue = (round: Round, today: Day): boolean => (reserveEnd(round) ?? today) < today;

/** Those who were hired, and those who are being hired as successors meanwhile. */
const kept: readonly ApplicationStage[] = ['medical', 'cleared', 'notice', 'offered', 'hired', 'left'];

export const isToPurge = ({ stage, purgedOn }: Pick<Application, 'stage' | 'purgedOn'>): boolean =>
  !kept.includes(stage) && purgedOn === undefined;

/** What statistics need, and nothing that tells who it was. */
export function purged<T extends Application>(application: T, today: Day) {
  const { form, comments: _, judgements: __, ...rest } = application;
  const { education, professional, isLocal } = form;
  const figures = Object.entries({ education, professional, isLocal }).filter(
    ([, value]) => value !== undefined,
  );
  return { ...rest, form: Object.fromEntries(figures), attachments: [], purgedOn: today };
}

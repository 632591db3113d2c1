import { addDays, type Day } from '../calendar';
import type { Application } from './application';
import type { Round } from './round';

/** Whether what is sensitive of those not hired has to go (R1.10). */
export const isPurgeDue = ({ finishedOn, terms }: Round, today: Day): boolean =>
  finishedOn !== undefined && addDays(finishedOn, terms.purgeDays) < today;

export const isToPurge = ({ stage, purgedOn }: Pick<Application, 'stage' | 'purgedOn'>): boolean =>
  stage !== 'hired' && purgedOn === undefined;

/** What statistics need, and nothing that tells who it was. */
export function purged<T extends Application>(application: T, today: Day) {
  const { form, comments: _, judgements: __, ...rest } = application;
  const { education, professional, isLocal } = form;
  const kept = Object.entries({ education, professional, isLocal }).filter(
    ([, value]) => value !== undefined,
  );
  return { ...rest, form: Object.fromEntries(kept), attachments: [], purgedOn: today };
}

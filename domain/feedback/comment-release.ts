import type { Month } from '../calendar';
import type { Facts } from '../facts';
import type { Batch } from './batch';
import { LEAST_ANSWERS, type RatingComment } from './rating';

/** What was written about one supervisor, given out together. */
export interface Release {
  readonly supervisor: string;
  readonly closed: Month;
  /** In the order of their letters, which tells nothing of who wrote or when. */
  readonly texts: readonly string[];
}

export interface Releasing {
  readonly release: Release;
  readonly from: readonly string[];
}

export const releaseId = ({ supervisor, closed }: Release): string => `${supervisor}:${closed}`;
export const releaseFacts = ({ texts, ...facts }: Release): Facts => ({ ...facts, texts: texts.length });

type OpenComment = RatingComment & { readonly id: string };
type Published = Pick<Batch, 'supervisor' | 'closed' | 'months'>;

interface Known {
  readonly batches: readonly Published[];
  readonly releases: readonly Pick<Release, 'supervisor' | 'closed'>[];
  /** The last month that is complete. */
  readonly closed: Month;
}

const within = (month: Month, after: Month, until: Month) => month > after && month <= until;

const answersIn = (batches: readonly Published[], after: Month, until: Month): number =>
  batches
    .flatMap(({ months }) => Object.entries(months))
    .filter(([month]) => within(month, after, until))
    .reduce((sum, [, answers]) => sum + answers, 0);

/** Comments come out once as many published answers are of the same months: whoever wrote is one of five or more. */
export function releaseComments(
  open: readonly OpenComment[],
  { batches, releases, closed }: Known,
): Releasing[] {
  const of = <T extends { supervisor?: string }>(list: readonly T[], supervisor: string) =>
    list.filter((each) => each.supervisor === supervisor);
  return [...new Set(open.map(({ supervisor }) => supervisor))].sort().flatMap((supervisor) => {
    const after = of(releases, supervisor).reduce(
      (last, each) => (each.closed > last ? each.closed : last),
      '',
    );
    const due = of(open, supervisor).filter(({ month }) => within(month, after, closed));
    if (due.length === 0 || answersIn(of(batches, supervisor), after, closed) < LEAST_ANSWERS) return [];
    const texts = due.map(({ text }) => text).sort();
    return [{ release: { supervisor, closed, texts }, from: due.map(({ id }) => id).sort() }];
  });
}

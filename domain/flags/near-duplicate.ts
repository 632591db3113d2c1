import type { Plan } from '../plan';
import { INDIVIDUAL } from '../record/text';
import type { Finding } from './flag';
import { flaggedOf } from './flagged';
import { type Match, resembling, type Sketched } from './resembling';
import { lettersOf, shinglesOf } from './shingles';
import type { Watched } from './sightings';

interface Written extends Sketched {
  readonly session: Watched;
}

const submittedAt = ({ record }: Watched) => record.submittedAt ?? 0;

/** Whoever handed in later is compared with what was there. */
const inOrder = (a: Watched, b: Watched) => submittedAt(a) - submittedAt(b) || (a.id < b.id ? -1 : 1);

function written(session: Watched, least: number): Written[] {
  const { text } = session.record;
  const letters = text ? lettersOf(text.matters + text.advice) : '';
  return letters.length < least ? [] : [{ session, shingles: shinglesOf(letters) }];
}

const isIndividual = ({ session }: Written) => session.record.text?.form === INDIVIDUAL;

/** A record of 个别督导 has no reader but its supervisor and the worker: it is held against no one else's (R7.8). */
const mayCompare = (one: Written, other: Written): boolean =>
  one.session.supervisor === other.session.supervisor || !(isIndividual(one) || isIndividual(other));

const findingOf = ({ earlier, later, share }: Match<Written>): Finding => ({
  ...{ kind: 'nearDuplicate', percent: Math.floor(share * 100) },
  sessions: flaggedOf([earlier.session, later.session]),
});

/**
 * Records whose words were written before: resemblance of character shingles (Broder, "On the resemblance and
 * containment of documents", 1997). One finding for each record at most, with the earlier one it is nearest to.
 */
export function nearDuplicates(sessions: readonly Watched[], { flags: { alike } }: Plan): Finding[] {
  const texts = sessions
    .filter(({ stage, takenOver }) => stage === 'ended' && !takenOver)
    .toSorted(inOrder)
    .flatMap((session) => written(session, alike.characters));
  return resembling(texts, alike.share, mayCompare).map(findingOf);
}

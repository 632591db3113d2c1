import type { Facts } from '../facts';
import { canonical, sha256 } from '../history';
import type { Correction, Part } from './correction';

/** The words of a record may be confidential (R7.8): the history keeps only a hash of them. */
function partFacts(part: Part): Facts {
  if (part.what !== 'record') return { ...part };
  const { matters, advice, ...tags } = part;
  return { ...tags, words: sha256(canonical({ matters, advice })) };
}

/** A correction as its history may hold it. */
export const correctionFacts = ({ before, after, ...rest }: Correction): Facts => ({
  ...rest,
  before: partFacts(before),
  after: partFacts(after),
});

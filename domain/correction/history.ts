import type { Facts } from '../facts';
import { canonical, sha256 } from '../history';
import type { Correction, Part } from './correction';

/** The words of a record may be confidential (R7.8): the history keeps only a hash of them. */
function partFacts(part: Part): Facts {
  if (part.what !== 'record') return { ...part };
  const { matters, advice, ...tags } = part;
  return { ...tags, words: sha256(canonical({ matters, advice })) };
}

/** A correction as its history may hold it: why may quote the words, or speak of someone's health. */
export const correctionFacts = ({ before, after, reason, closed, ...rest }: Correction): Facts => ({
  ...rest,
  reason: sha256(reason),
  ...(closed && { closed: { ...closed, reason: closed.reason && sha256(closed.reason) } }),
  before: partFacts(before),
  after: partFacts(after),
});

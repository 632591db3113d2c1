import type { Facts } from '../facts';
import { sha256 } from '../history';
import type { FollowUp } from './follow-up';

/** What is to be done and what came of it may speak of clients: the history keeps a hash of either. */
export const followUpFacts = ({ text, closed, ...rest }: FollowUp): Facts => ({
  ...rest,
  text: sha256(text),
  ...(closed && { closed: { ...closed, result: sha256(closed.result) } }),
});

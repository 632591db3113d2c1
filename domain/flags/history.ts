import type { Facts } from '../facts';
import { sha256 } from '../history';
import type { Flag } from './flag';

/** What people wrote about a flag may speak of clients: the history holds a hash of it. */
export const flagFacts = ({ explanations, dismissed, ...facts }: Flag): Facts => ({
  ...facts,
  explanations: explanations.map(({ text, ...rest }) => ({ ...rest, text: sha256(text) })),
  ...(dismissed && { dismissed: { ...dismissed, reason: sha256(dismissed.reason) } }),
});

import type { Facts } from '../facts';
import { sha256 } from '../history';
import type { Block } from './block';

/** Why someone is on leave may be their health: the history keeps only a hash of it. */
export const blockFacts = (block: Block): Facts => ({
  ...block,
  ...(block.kind === 'leave' && { reason: sha256(block.reason) }),
});

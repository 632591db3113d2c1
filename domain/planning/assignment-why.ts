import { type AssignedPair, assign } from './assignment';
import { UNIT } from './assignment-cost';
import { type AssignmentInput, type Term, terms } from './assignment-input';

export const termNames: Record<Term, string> = {
  townRank: '镇街意愿',
  supervisorRank: '督导意愿',
  field: '领域匹配',
  distance: '路程',
};

/** What it would cost to give a town to anyone else, everything else being arranged as well as can be. */
export interface Alternative {
  readonly supervisor: string;
  readonly extra: number;
}

export interface Why {
  readonly alternative: Alternative | undefined;
  readonly text: string;
}

const EXACT = 1e6;
const inWords = (cost: number) => (cost / UNIT).toFixed(2);

/** Why a pair stands: what its wishes cost, and what the best assignment without it would cost more. */
export function whyPair(input: AssignmentInput, pair: AssignedPair, total: number): Why {
  const costs = terms.map((term) => `${termNames[term]} ${inWords(pair.terms[term])}`).join('、');
  const isPinned = input.pins.some(({ town }) => town === pair.town);
  if (isPinned) return { alternative: undefined, text: `按指定分配；${costs}` };
  const alternative = bestWithout(input, pair, total);
  return { alternative, text: `${costs}（越小越合意）；${alternativeText(input, alternative)}` };
}

function bestWithout(input: AssignmentInput, pair: AssignedPair, total: number): Alternative | undefined {
  const other = assign({ ...input, bans: [...input.bans, { ...pair, reason: '' }] });
  if (other.status === 'impossible') return undefined;
  const supervisor = other.pairs.find(({ town }) => town === pair.town)?.supervisor ?? '';
  return { supervisor, extra: Math.round((other.total - total) * EXACT) / EXACT };
}

function alternativeText({ supervisors }: AssignmentInput, alternative: Alternative | undefined): string {
  if (!alternative) return '换成其他督导没有可行方案';
  const name = supervisors.find(({ id }) => id === alternative.supervisor)?.name ?? alternative.supervisor;
  return `若不由其负责，最好的方案改由${name}负责，总费用多 ${inWords(alternative.extra)}`;
}

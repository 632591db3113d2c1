import type { AssignmentInput, Term } from '../planning/assignment-input';
import { termNames, whyPair } from '../planning/assignment-why';
import type { Solved } from './draft';
import { costText } from './words';

const place = (ranking: readonly string[], id: string, who: string, whom: string): string => {
  if (ranking.length === 0) return `${who}没有排序，都可以`;
  const rank = ranking.indexOf(id);
  return rank < 0 ? `${who}没有把${whom}排进意愿` : `${who}把${whom}排在第 ${rank + 1} 位`;
};

type Supervisor = AssignmentInput['supervisors'][number];
type Town = AssignmentInput['towns'][number];

const words: Record<Term, (input: AssignmentInput, supervisor: Supervisor, town: Town) => string> = {
  townRank: (_, supervisor, town) => place(town.ranking, supervisor.id, town.name, supervisor.name),
  supervisorRank: (_, supervisor, town) => place(supervisor.ranking, town.id, supervisor.name, town.name),
  field: (_, { fields: offered }, { fields }) => {
    if (fields.length === 0) return '镇街没有写需要的领域';
    const met = fields.filter((field) => offered.includes(field)).length;
    return `镇街需要 ${fields.length} 个领域，督导擅长其中 ${met} 个`;
  },
  distance: ({ distances }, supervisor, town) => {
    const found = distances.find((each) => each.supervisor === supervisor.id && each.town === town.id);
    return found ? `离出发镇街约 ${found.kilometres} 公里` : '没有登记出发镇街，路程不计';
  },
};

/** 为什么: why a town went to its supervisor; undefined for a town that is not in it. */
export function explained({ input, outcome }: Solved, town: string) {
  if (outcome.status === 'impossible') return undefined;
  const pair = outcome.pairs.find((each) => each.town === town);
  const found = input.towns.find(({ id }) => id === town);
  const supervisor = input.supervisors.find(({ id }) => id === pair?.supervisor);
  if (!pair || !found || !supervisor) return undefined;
  const why = whyPair(input, pair, outcome.total);
  const [pinned = '', other = pinned] = why.text.split('；');
  const isPinned = input.pins.some((each) => each.town === town);
  return {
    title: `${found.name} — ${supervisor.name}`,
    text: isPinned ? pinned : other,
    terms: (Object.keys(words) as Term[]).map((term) => ({
      name: termNames[term],
      cost: costText(pair.terms[term]),
      words: words[term](input, supervisor, found),
    })),
  };
}

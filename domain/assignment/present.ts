import { costOfTerms, termsOf } from '../planning/assignment-cost';
import type { AssignedSupervisor, AssignedTown, AssignmentInput, Pair } from '../planning/assignment-input';
import { type AssignmentPlan, pairsOf } from './draft';
import { costText, shadeOf, shadeWords, statusTags, statusWords, weightWords } from './words';

type Held = ReadonlyMap<string, string>;

const isPair = (supervisor: string, town: string) => (pair: Pair) =>
  pair.supervisor === supervisor && pair.town === town;

const nameIn = (list: readonly { id: string; name: string }[], id: string) =>
  list.find((each) => each.id === id)?.name ?? id;

interface Place {
  readonly input: AssignmentInput;
  readonly pairs: readonly Pair[];
  /** Who has each town now. */
  readonly held: Held;
}

function cellOf({ input, pairs }: Place, supervisor: AssignedSupervisor, town: AssignedTown) {
  const cost = costOfTerms(termsOf(input, supervisor, town));
  const ban = input.bans.find(isPair(supervisor.id, town.id));
  const shade = ban ? ('banned' as const) : shadeOf(cost, input);
  return {
    ...{ supervisor: supervisor.id, cost: costText(cost), shade },
    isChosen: pairs.some(isPair(supervisor.id, town.id)),
    isPinned: input.pins.some(isPair(supervisor.id, town.id)),
    isBanned: ban !== undefined,
    words: ban ? `${shadeWords.banned}：${ban.reason}` : shadeWords[shade],
  };
}

function chipOf(place: Place, supervisor: AssignedSupervisor, town: AssignedTown) {
  const { cost, shade, isPinned } = cellOf(place, supervisor, town);
  const before = place.held.get(town.id) ?? '';
  return {
    ...{ town: town.id, name: town.name, workers: town.workers, cost, shade },
    mark: isPinned ? '指定' : '',
    isNew: before !== '' && before !== supervisor.id,
  };
}

function cardOf(place: Place, supervisor: AssignedSupervisor, { bases }: AssignmentPlan) {
  const { input, pairs } = place;
  const own = input.towns.filter((town) => pairs.some(isPair(supervisor.id, town.id)));
  const workers = own.reduce((sum, town) => sum + town.workers, 0);
  const base = bases.find((each) => each.supervisor === supervisor.id)?.town ?? '';
  return {
    ...{ id: supervisor.id, name: supervisor.name, base, baseName: nameIn(input.towns, base) },
    load: own.length > 0 ? `${own.length} 个镇街 · ${workers} 名社工` : '还没有分到镇街',
    towns: own.map((town) => chipOf(place, supervisor, town)),
  };
}

const pairText = ({ supervisors, towns }: AssignmentInput, pair: Pair) =>
  `${nameIn(towns, pair.town)} · ${nameIn(supervisors, pair.supervisor)}`;

function distanceNote({ supervisors, distances }: AssignmentInput): string {
  const without = supervisors.filter(({ id }) => !distances.some(({ supervisor }) => supervisor === id));
  if (without.length === 0) return '路程按镇街中心之间的直线距离估算';
  if (without.length === supervisors.length) return '督导都没有登记出发镇街，路程不计';
  return `${without.map(({ name }) => name).join('、')}没有登记出发镇街，路程不计；其余按镇街中心之间的直线距离估算`;
}

const worded = (list: readonly { name: string; ranking: readonly string[] }[]) =>
  list.filter(({ ranking }) => ranking.length > 0).length;

const wishNote = ({ supervisors, towns }: AssignmentInput) =>
  `求解时有 ${worded(supervisors)} 名督导、${worded(towns)} 个镇街排过意愿；没有排的视为都可以`;

/** Everything of a draft, or of what was published, that a page shows of pairs, costs and settings. */
export function presentSolved(plan: AssignmentPlan, held: Held) {
  const { input, outcome } = plan.solved;
  const place = { input, pairs: pairsOf(plan.solved), held };
  const { min, max, workload } = plan.rules;
  const workloadPercent = Math.round(workload * 100);
  return {
    status: statusTags[outcome.status],
    message: outcome.status === 'impossible' ? outcome.message : statusWords[outcome.status],
    total: outcome.status === 'impossible' ? '' : `总费用 ${costText(outcome.total)}（越小越合意）`,
    weights: Object.entries(weightWords).map(([term, words]) => ({
      ...{ term, ...words },
      value: plan.weights[term as keyof typeof weightWords],
    })),
    rules: {
      ...{ min, max, workloadPercent },
      text: `每名督导 ${min} 至 ${max} 个镇街，负责人数与平均数相差不超过 ${workloadPercent}%`,
    },
    supervisors: input.supervisors.map((supervisor) => cardOf(place, supervisor, plan)),
    matrix: input.towns.map((town) => ({
      ...{ town: town.id, name: town.name, workers: town.workers },
      cells: input.supervisors.map((supervisor) => cellOf(place, supervisor, town)),
    })),
    pins: plan.pins.map((pair) => ({ ...pair, text: pairText(input, pair) })),
    bans: plan.bans.map((ban) => ({ ...ban, text: pairText(input, ban) })),
    towns: input.towns.map(({ id, name }) => ({ id, name })),
    ...{ distanceNote: distanceNote(input), wishNote: wishNote(input) },
  };
}

import type { Day, Instant } from '../calendar';
import type { Facts } from '../facts';
import { canonical, sha256 } from '../history';
import type { Plan } from '../plan';
import { type Assignment, assign } from '../planning/assignment';
import type { AssignmentInput, AssignmentWeights, Ban, Pair } from '../planning/assignment-input';
import { usualWeights } from '../planning/assignment-input';
import type { AssignmentState } from './kinds';
import { type Base, distancesOf } from './travel';

/** What the coordinator sets. */
export interface Settings {
  readonly weights: AssignmentWeights;
  readonly rules: AssignmentInput['rules'];
  readonly pins: readonly Pair[];
  readonly bans: readonly Ban[];
  readonly bases: readonly Base[];
}

/** What was asked of the planner and what it answered; a pair is explained by the wishes it was made from. */
export interface Solved {
  readonly input: AssignmentInput;
  readonly outcome: Assignment;
}

export interface TownChange {
  readonly town: string;
  /** '' for a town that nobody had. */
  readonly from: string;
  readonly to: string;
}

/** An assignment from its first draft until it is in force (R3.2, R3.3). */
export interface AssignmentPlan extends Settings {
  readonly state: AssignmentState;
  readonly edition: number;
  readonly solved: Solved;
  readonly by: string;
  readonly byName: string;
  readonly at: Instant;
  readonly published?: {
    readonly from: Day;
    readonly at: Instant;
    readonly byName: string;
    readonly changes: readonly TownChange[];
    /** How many sessions each town is to have in all from now on. */
    readonly shares: Readonly<Record<string, number>>;
    readonly pairs: readonly Pair[];
  };
}

/** The planner's question and answer are long: a hash proves them. */
export const assignmentFacts = ({ solved, byName, ...facts }: AssignmentPlan): Facts => ({
  ...facts,
  solved: sha256(canonical(solved)),
});

const WORKLOAD = 0.25;

export const usualSettings = ({ townsPerSupervisor }: Pick<Plan, 'townsPerSupervisor'>): Settings => ({
  ...{ weights: usualWeights, rules: { ...townsPerSupervisor, workload: WORKLOAD } },
  ...{ pins: [], bans: [], bases: [] },
});

/** People and wishes as they are when it is solved. */
export type Candidates = Pick<AssignmentInput, 'supervisors' | 'towns'>;

export function solved(candidates: Candidates, { bases, ...settings }: Settings): Solved {
  const input = { ...candidates, ...settings, distances: distancesOf(bases, candidates.towns) };
  return { input, outcome: assign(input) };
}

export const pairsOf = ({ outcome }: Solved): readonly Pair[] =>
  outcome.status === 'impossible' ? [] : outcome.pairs.map(({ supervisor, town }) => ({ supervisor, town }));

/** Settings that name people or towns that are not there, by field. */
export function settingsFaults({ pins, bans, bases }: Settings, { supervisors, towns }: Candidates) {
  const people = new Set(supervisors.map(({ id }) => id));
  const places = new Set(towns.map(({ id }) => id));
  const isUnknown = (pair: Pair) => !people.has(pair.supervisor) || !places.has(pair.town);
  const words = '有督导或镇街已不在名单中，请刷新后再试';
  const lists = { pins, bans, bases };
  const faults = Object.entries(lists).filter(([, pairs]) => pairs.some(isUnknown));
  return Object.fromEntries(faults.map(([name]) => [name, words]));
}

/** Pins and bans of people or towns that have left meanwhile mean nothing any more. */
export function stillThere(settings: Settings, { supervisors, towns }: Candidates): Settings {
  const people = new Set(supervisors.map(({ id }) => id));
  const places = new Set(towns.map(({ id }) => id));
  const isThere = (pair: Pair) => people.has(pair.supervisor) && places.has(pair.town);
  const { pins, bans, bases } = settings;
  return {
    ...settings,
    ...{ pins: pins.filter(isThere), bans: bans.filter(isThere), bases: bases.filter(isThere) },
  };
}

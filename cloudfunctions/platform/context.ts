import type { Day, Instant } from '#domain/calendar';
import type { Actor } from '#domain/people';
import type { Plan } from '#domain/plan';
import type { Database } from './database';
import type { CollectionName } from './documents';
import {
  type Across,
  across,
  type Place,
  type Queries,
  queries,
  type Writers,
  writers,
} from './repositories';
import { unitOfWork } from './unit-of-work';

/** What every action is given. `plan` is the version in force today. */
export interface Frame {
  readonly project: string;
  /** The version of the roster in force. */
  readonly roster?: string | undefined;
  readonly openid: string;
  readonly actor: Actor;
  readonly plan: Plan;
  readonly now: Instant;
  readonly today: Day;
}

/** For reading: four verbs less the writing ones, and queries. */
export type ReadContext = Frame &
  Queries & {
    readonly apart: Apart;
    readonly across: Across;
    /** A version of the roster that is not in force, outside any transaction: nobody reads it yet, or any more. */
    readonly version: (roster: string) => Queries & Writers;
  };
/** For writing: the four verbs by id, inside one transaction. */
export type WriteContext = Frame & Writers;

/** A small unit of work of its own, committed at once, whatever becomes of the action. */
export type Apart = <T>(work: (context: WriteContext) => Promise<T>) => Promise<T>;

function both(database: Database, place: Place): Queries & Writers {
  const reading = queries(database, place);
  const writing = writers(database, place);
  const names = Object.keys(reading) as CollectionName[];
  return Object.fromEntries(
    names.map((name) => [name, { ...reading[name], ...writing[name] }]),
  ) as unknown as Queries & Writers;
}

export const readContext = (database: Database, frame: Frame): ReadContext => ({
  ...frame,
  ...queries(database, frame),
  across: across(database),
  apart: (work) => unitOfWork(database, (store) => work({ ...frame, ...writers(store, frame) })),
  version: (roster) => both(database, { project: frame.project, roster }),
});

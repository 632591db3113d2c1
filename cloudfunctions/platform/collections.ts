import type { ChainHead, HistoryEntry } from '#domain/history';
import type { HeldRole } from '#domain/people';
import type { PlanVersion } from '#domain/plan';
import type { Session } from '#domain/session';

/** Every collection of the program and its indexes: read by deploy, by the local cloud, and checked at every query. */
export const collections = [
  { name: 'projects', indexes: [{ name: 'open', keys: ['open'] }] },
  { name: 'grants', indexes: [{ name: 'openid', keys: ['openid'] }] },
  { name: 'towns', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'stations', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'supervisors', indexes: [{ name: 'project', keys: ['project'] }] },
  {
    name: 'workers',
    indexes: [
      { name: 'project', keys: ['project'] },
      { name: 'town', keys: ['project', 'town'] },
    ],
  },
  {
    name: 'sessions',
    indexes: [
      { name: 'day', keys: ['project', 'day'] },
      { name: 'supervisor', keys: ['project', 'supervisor', 'day'] },
      { name: 'town', keys: ['project', 'town', 'day'] },
    ],
  },
  { name: 'supervisorMonths', indexes: [] },
  { name: 'guesses', indexes: [] },
  { name: 'history', indexes: [{ name: 'project', keys: ['project'] }] },
  { name: 'replies', indexes: [{ name: 'day', keys: ['project', 'day'] }] },
  { name: 'messages', indexes: [{ name: 'to', keys: ['project', 'to'] }] },
  { name: 'marks', indexes: [] },
] as const satisfies readonly CollectionSpec[];

export interface CollectionSpec {
  readonly name: string;
  readonly indexes: readonly {
    readonly name: string;
    readonly keys: readonly string[];
    readonly unique?: boolean;
  }[];
}

/** A document with its id inside the project; the database's `_id` and `project` are added by the repositories. */
export type Identified<T> = T & { readonly id: string };

export type SessionDocument = Identified<Session> & ChainHead;

/** What each collection holds. `projects` has one document per project, under the empty id. */
export interface Documents {
  projects: Identified<{ city: string; open: boolean; plans: readonly PlanVersion[] }>;
  /** id = OPENID. */
  grants: Identified<{ openid: string; name: string; roles: readonly HeldRole[] }>;
  /** id = national division code. */
  towns: Identified<{ name: string; supervisor: string; workers: number; share: number }>;
  stations: Identified<{ name: string; town: string }>;
  supervisors: Identified<{ name: string; post: string }>;
  workers: Identified<{ name: string; town: string; station: string; title: 'lead' | 'deputy' | 'member' }>;
  sessions: SessionDocument;
  /** id = supervisor:month; `days` maps a day to its session, so that two bookings of one day must meet here (R5.3). */
  supervisorMonths: Identified<{ days: Readonly<Record<string, string>> }>;
  /** id = session:person; failures in typing the six digits. */
  guesses: Identified<{ failures: number; lockedUntil: number }>;
  /** id = subject:seq. */
  history: Identified<HistoryEntry>;
  /** id = hash of OPENID and requestId. */
  replies: Identified<{ day: string; input: string; subject: string }>;
  /** id = to:descending instant. */
  messages: Identified<{ to: string; at: number; title: string; text: string; url?: string; read: boolean }>;
  /** id = job. */
  marks: Identified<{ day: string }>;
}

export type CollectionName = keyof Documents;

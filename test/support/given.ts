import type { Documents, SessionDocument } from '../../cloudfunctions/platform/collections';
import { type Day, dayOf, type Instant } from '../../domain/calendar';
import { emptyChain, type HistoryEntry, link } from '../../domain/history';
import type { Actor, HeldRole } from '../../domain/people';
import type { Plan, PlanVersion } from '../../domain/plan';
import { changedFacts } from '../../domain/session-history';
import type { Api, Input, Output, Reply } from '../../typings/api';
import { cloudAt, documentsOf, type Row } from './cloud';
import { everybody } from './people';
import { aPlan } from './plan';
import { DAY, OTHER_TOWN, type TestSession, TOWN } from './sessions';

export type Who = Pick<Actor, 'role' | 'person'>;

export interface Setting {
  /** When it is in Shanghai: '2022-03-09T08:50'. */
  readonly now?: string;
  readonly plan?: Plan;
  readonly plans?: readonly PlanVersion[];
  readonly sessions?: readonly TestSession[];
  readonly towns?: readonly Documents['towns'][];
  readonly grants?: readonly ReturnType<typeof aGrant>[];
  readonly messages?: readonly Documents['messages'][];
  readonly replies?: readonly Documents['replies'][];
  /** Whether visitors see the project; closed, it disturbs no other test. */
  readonly open?: boolean;
  readonly functions?: string;
}

/** What someone is granted besides the people whom every test world has. */
export const aGrant = (person: string, ...roles: readonly HeldRole[]) => ({ person, name: '王多能', roles });

export const aTown = (changes: Partial<Documents['towns']> = {}): Documents['towns'] => ({
  ...{ id: TOWN, name: '石岐街道', supervisor: 's1', workers: 18, share: 40 },
  ...changes,
});

export const aMessage = (changes: Partial<Documents['messages']> = {}): Documents['messages'] => {
  const { to = 's1', at = Date.parse(`${DAY}T08:00+08:00`) } = changes;
  return { id: `${to}:${at}:x`, to, at, title: '消息', text: '内容', read: false, ...changes };
};

const twoTowns = [aTown(), aTown({ id: OTHER_TOWN, name: '中山港街道', supervisor: 's2', workers: 20 })];

const heldBy = ({ role, person, town, station, title }: Actor): HeldRole => ({
  ...{ role, person },
  ...(town && { town }),
  ...(station && { station }),
  ...(title && { title }),
});

function chained(session: TestSession, now: Instant): { session: SessionDocument; entry: Row } {
  const subject = `session:${session.id}`;
  const by = { role: 'operator', person: '' };
  const entry = link(emptyChain, {
    subject,
    at: now,
    by,
    action: 'plan',
    facts: changedFacts(undefined, session),
  });
  return {
    session: { ...session, seq: entry.seq, head: entry.hash },
    entry: { ...entry, id: `${subject}:${entry.seq}` },
  };
}

/** The documents of a project as an import would have left them. */
function rowsOf(
  setting: Setting,
  openid: (person: string) => string,
  now: Instant,
): Record<string, readonly Row[]> {
  const written = (setting.sessions ?? []).map((session) => chained(session, now));
  const people = everybody.map((actor) => ({
    person: actor.person,
    name: actor.name,
    roles: [heldBy(actor)],
  }));
  const named = (role: string) =>
    everybody.filter((actor) => actor.role === role).map(({ person: id, name }) => ({ id, name }));
  return {
    towns: setting.towns ?? twoTowns,
    supervisors: named('supervisor'),
    workers: named('worker'),
    grants: [...people, ...(setting.grants ?? [])].map(({ person, ...grant }) => ({
      ...{ id: openid(person), openid: openid(person) },
      ...grant,
    })),
    sessions: written.map(({ session }) => session as unknown as Row),
    history: written.map(({ entry }) => entry),
    messages: (setting.messages ?? []) as unknown as Row[],
    replies: (setting.replies ?? []) as unknown as Row[],
  };
}

const firstVersion = (plan: Plan): PlanVersion => ({
  version: 1,
  effective: plan.period.from,
  approvedBy: '民政局',
  plan,
});

let projects = 0;

/** A project of its own on the file's cloud, with the real functions behind it. */
export async function given(setting: Setting = {}) {
  const start = Date.parse(`${setting.now ?? `${DAY}T08:50`}:00+08:00`);
  const { cloud, log } = await cloudAt(start, setting.functions);
  const documents = documentsOf(cloud);
  projects += 1;
  const project = `p${projects}`;
  const openid = (person: string) => `${project}-${person}`;
  const idOf = (id: string) => `${project}:${id}`;

  for (const [collection, rows] of Object.entries(rowsOf(setting, openid, start))) {
    await documents.put(
      collection,
      rows.map((row) => ({ ...row, _id: idOf(String(row.id)), project })),
    );
  }
  const { plan = aPlan(), plans = [firstVersion(plan)], open = false } = setting;
  await documents.put('projects', [{ _id: project, project, id: '', city: plan.city, open, plans }]);

  /** Sends what a phone would send, and gives the reply as it comes. */
  const send = async (person: string, area: string, event: unknown): Promise<Reply<unknown>> =>
    (await cloud.call(area, event, { openid: openid(person) })) as Reply<unknown>;

  /** One action as someone's phone calls it; rejects with the failure that the client would show. */
  const as =
    ({ role, person }: Who) =>
    async <F extends keyof Api, A extends keyof Api[F]>(
      area: F,
      action: A,
      input: Input<F, A>,
      requestId?: string,
    ): Promise<Output<F, A>> => {
      const event = { project, as: role, action, input, ...(requestId && { requestId }) };
      const reply = (await send(person, area, event)) as Reply<Output<F, A>>;
      if (!reply.ok) throw Object.assign(new Error(reply.error.message), reply.error);
      return reply.data;
    };

  return {
    ...{ project, cloud, log, openid, send, as },
    clock: {
      now: cloud.clock.now,
      /** '16:50' of the day that the test began on, or '2022-03-10T08:00'. */
      set: (time: string) =>
        cloud.clock.advanceTo(
          Date.parse(`${time.includes('T') ? time : `${dayOf(start)}T${time}`}:01+08:00`),
        ),
    },
    today: (): Day => dayOf(cloud.clock.now()),
    /** Runs the daily jobs for this project alone; gives the names of those that were due. */
    daily: async (): Promise<readonly string[]> => {
      await documents.change('projects', project, { open: true });
      const fired = cloud.fireTimer('daily') as Promise<Record<string, string[]>>;
      const done = await fired.finally(() => documents.change('projects', project, { open: false }));
      return done[project] ?? [];
    },
    put: (collection: string, rows: readonly Row[]) =>
      documents.put(
        collection,
        rows.map((row) => ({ ...row, _id: idOf(String(row.id)), project })),
      ),
    change: (collection: string, id: string, changes: Row) =>
      documents.change(collection, id ? idOf(id) : project, changes),
    remove: (collection: string, id: string) => documents.remove(collection, id ? idOf(id) : project),
    all: <N extends keyof Documents>(collection: N) => documents.all<Documents[N]>(collection, { project }),
    session: async (id: string) => {
      const [found] = await documents.all<SessionDocument>('sessions', { _id: idOf(id) });
      if (!found) throw new Error(`the test world has no session ${id}`);
      return found;
    },
    history: (id: string) => documents.all<HistoryEntry>('history', { project, subject: `session:${id}` }),
  };
}

export type World = Awaited<ReturnType<typeof given>>;

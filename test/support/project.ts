import type { Documents, SessionDocument } from '../../cloudfunctions/platform/documents';
import type { Instant } from '../../domain/calendar';
import { emptyChain, link } from '../../domain/history';
import type { Actor, HeldRole } from '../../domain/people';
import type { Plan, PlanVersion } from '../../domain/plan';
import { changedFacts } from '../../domain/session-history';
import type { DocumentsOf, Row } from './documents';
import { everybody } from './people';
import { aPlan } from './plan';
import { DAY, OTHER_TOWN, type TestSession, TOWN } from './sessions';

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

const stations = twoTowns.map(({ id, name }) => ({
  ...{ id: `st${id.slice(-3)}`, name: `${name}社工站`, town: id },
}));

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
    everybody
      .filter((actor) => actor.role === role)
      .map(({ role: _, person: id, persons, ...facts }) => ({ id, ...facts }));
  return {
    towns: setting.towns ?? twoTowns,
    stations,
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

/** An OPENID is ASCII, whatever a test calls its person. */
export const openidOf = (project: string, person: string): string =>
  `${project}-${encodeURIComponent(person)}`;
export const idIn = (project: string, id: string): string => (id === '' ? project : `${project}:${id}`);

/** Puts a project into a cloud. */
export async function setUp(
  documents: DocumentsOf,
  project: string,
  setting: Setting,
  now: Instant,
): Promise<void> {
  const rows = rowsOf(setting, (person) => openidOf(project, person), now);
  for (const [collection, list] of Object.entries(rows)) {
    await documents.put(
      collection,
      list.map((row) => ({ ...row, _id: idIn(project, String(row.id)), project })),
    );
  }
  const { plan = aPlan(), plans = [firstVersion(plan)], open = false } = setting;
  await documents.put('projects', [{ _id: project, project, id: '', city: plan.city, open, plans }]);
}

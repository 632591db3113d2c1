import type { HeldRole } from '#domain/people';
import { freePosts, leaverOf, succession } from '#domain/recruitment/posts';
import { withRole } from '#domain/roster/binding';
import type { ReadContext, WriteContext } from '#platform/context';
import type { ApplicationDocument, Documents } from '#platform/documents';
import { handOver } from '#platform/handover';
import { saveSubject } from '#platform/history';
import { release } from '#platform/secrets';
import { giveEntry } from './entry';

type Supervisor = Documents['supervisors'];
type Person = Pick<ApplicationDocument, 'id' | 'owner' | 'form'>;
type Place = Pick<Supervisor, 'post' | 'from' | 'predecessor'>;

/** A post is held through its identity, where two who take the last one meet. */
const holds = (post: string) => `post:${post}`;

export const releasePost = (post: string, supervisor: string, context: WriteContext): Promise<void> =>
  release(context, holds(post), supervisor);

async function hold(post: string, supervisor: string, { identities }: WriteContext): Promise<boolean> {
  const held = await identities.peek(holds(post));
  if (!held) await identities.add({ id: holds(post), subject: supervisor });
  return held === undefined;
}

/** Names whoever left the post and whoever follows to one another, read again where two would meet. */
async function follow(leaver: string, id: string, context: WriteContext): Promise<Supervisor> {
  const { supervisors, departures } = context;
  const leaving = await supervisors.get(leaver);
  await supervisors.set({ ...leaving, successor: id });
  const departure = await departures.peek(leaver);
  if (departure)
    await saveSubject(context, 'departure', departure, { ...departure, successor: id }, 'succeed');
  return leaving;
}

/** Whoever comes back as a supervisor acts as who they are now, not as who they once were. */
function asSupervisor(id: string, held: readonly HeldRole[]): readonly HeldRole[] {
  const others = withRole(held, id, undefined);
  const former = others.filter(({ role }) => role === 'supervisor');
  return [...others.filter((each) => !former.includes(each)), { role: 'supervisor', person: id }, ...former];
}

/** The role and the place of a supervisor: at once for their own WeChat, by a personal code from paper. */
async function appoint(person: Person, place: Place, context: WriteContext): Promise<void> {
  const { id, owner, form } = person;
  const name = form.name ?? '';
  await context.supervisors.set({ id, name, ...place });
  if (!owner) return giveEntry(person, context);
  const grant = (await context.grants.peek(owner)) ?? { id: owner, openid: owner, name, roles: [] };
  await context.grants.set({ ...grant, roles: asSupervisor(id, grant.roles) });
}

/** The first post that nobody holds, taken for someone; undefined when none is left. */
export async function firstFree(id: string, found: readonly Supervisor[], context: WriteContext) {
  for (const post of freePosts(context.plan, found)) if (await hold(post, id, context)) return post;
  return undefined;
}

/** Puts someone on a post, after whoever left it, with all that remains of it (R1.8). */
export async function takeOver(
  person: Person,
  post: string,
  found: readonly Supervisor[],
  context: WriteContext,
): Promise<void> {
  const leaver = leaverOf(post, found);
  const left = leaver && (await follow(leaver.id, person.id, context));
  const from = succession(left, context.today);
  await appoint(person, { post, from, ...(left && { predecessor: left.id }) }, context);
}

/** After the commit: what lies ahead on the post goes over, each session by itself. */
export async function goOver(id: string, context: ReadContext): Promise<void> {
  const predecessor = (await context.supervisors.peek(id))?.predecessor;
  if (predecessor) await handOver(await context.supervisors.get(predecessor), context);
}

import { dayOf, dayText, timeText } from '#domain/calendar';
import type { account } from '#domain/contract/account';
import { AppError } from '#domain/errors';
import { type HeldRole, roleText, stationTitleText } from '#domain/people';
import { planOn } from '#domain/plan';
import { isPresent } from '#domain/roster/roster';
import type { ReadContext } from '#platform/context';
import type { Documents } from '#platform/documents';
import type { Actions } from '#platform/serve';

const PAGE = 30;

export const actions: Actions<typeof account> = {
  async me(_input, context) {
    const { across, openid } = context;
    const [grants, open] = await Promise.all([
      across.find('grants', { openid }),
      across.find('projects', { open: true }),
    ]);
    const others = open.filter(({ project }) => grants.every((grant) => grant.project !== project));
    const mine = await Promise.all(grants.map((grant) => projectOf(context, grant)));
    return {
      name: grants[0]?.name ?? '',
      projects: [...mine.flat(), ...others.map(({ project, plans }) => summary(project, plans, [], context))],
    };
  },

  async overview(_input, { plan, towns, today }) {
    const all = await towns.find({});
    const { name, owner, period, sessionsInAll, posts, sessionsPerPost, workers, duties } = plan;
    return {
      name,
      owner,
      period: `${dayText(period.from)}至 ${dayText(period.to)}`,
      sessionsInAll,
      posts,
      sessionsPerPost,
      workers,
      towns: all.filter((town) => isPresent(town, today)).map((town) => town.name),
      duties: duties.map(({ short, text }) => ({ short, text })),
    };
  },

  async inbox({ before }, context) {
    const addresses = addressesOf(context);
    const place = before === undefined ? undefined : placeAfter(before, addresses);
    const pages = await Promise.all(
      addresses.map((to) => context.messages.latest(`${to}:`, PAGE + 1, place)),
    );
    const found = pages.flat().sort((a, b) => (placeOf(a) > placeOf(b) ? -1 : 1));
    return {
      unread: found.filter(({ read }) => !read).length,
      more: found.length > PAGE,
      messages: found.slice(0, PAGE).map(shown),
    };
  },

  readMessage: {
    async act({ id }, { messages, actor, openid }) {
      const message = await messages.peek(id);
      if (!message || !addressesOf({ actor, openid }).includes(message.to)) throw noSuchMessage();
      if (!message.read) await messages.set({ ...message, read: true });
      return id;
    },
    async show(id) {
      return { id };
    },
  },
};

/** Someone without a role, an applicant for one, is reached by the OPENID. */
const addressesOf = ({ actor, openid }: Pick<ReadContext, 'actor' | 'openid'>) =>
  [actor.person, `role:${actor.role}`, `openid:${openid}`].filter((address) => address !== '');

const noSuchMessage = () => new AppError('NOT_FOUND', '没有找到这条消息，可能已被清理，请返回刷新');

function placeAfter(before: string, addresses: readonly string[]): string {
  const own = addresses.find((to) => before.startsWith(`${to}:`));
  if (own === undefined) throw noSuchMessage();
  return before.slice(own.length + 1);
}

/** Where a message stands among those to all addresses of a person. */
const placeOf = ({ id, to }: Documents['messages']) => id.slice(to.length + 1);

const shown = ({ id, at, title, text, url, read }: Documents['messages']) => ({
  id,
  when: `${dayText(dayOf(at))} ${timeText(at)}`,
  title,
  text,
  read,
  ...(url === undefined ? {} : { url }),
});

/** Empty while the project is not set up to the end. */
async function projectOf(
  context: ReadContext,
  { project, roles }: { project: string; roles: readonly HeldRole[] },
) {
  const found = await context.across.project(project);
  if (!found) return [];
  const towns = await placesOf(context, project, roles);
  const shownRoles = roles.map((held) => shownRole(held, towns));
  return [summary(project, found.plans, shownRoles, context)];
}

async function placesOf({ across }: ReadContext, project: string, roles: readonly HeldRole[]) {
  const codes = roles.flatMap(({ town }) => town ?? []);
  return new Map(
    await Promise.all(codes.map(async (code) => [code, await across.townName(project, code)] as const)),
  );
}

function shownRole({ role, town, title }: HeldRole, towns: ReadonlyMap<string, string>) {
  const place =
    town && `${towns.get(town) ?? ''}${title && title !== 'member' ? ` · ${stationTitleText[title]}` : ''}`;
  return { role, text: roleText[role], ...(place ? { place } : {}) };
}

function summary(
  id: string,
  plans: Documents['projects']['plans'],
  roles: { role: HeldRole['role']; text: string; place?: string }[],
  { today }: ReadContext,
) {
  const { name, city } = planOn(plans, today);
  return { id, name, city, roles };
}

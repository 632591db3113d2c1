import { dayOf, dayText, timeText } from '#domain/calendar';
import type { account } from '#domain/contract/account';
import { type HeldRole, roleText, stationTitleText } from '#domain/people';
import { planOn } from '#domain/plan';
import type { Documents } from '#platform/collections';
import type { ReadContext } from '#platform/context';
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
      projects: [...mine, ...others.map(({ project, plans }) => summary(project, plans, [], context))],
    };
  },

  async overview(_input, { plan, towns }) {
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
      towns: all.map((town) => town.name),
      duties: duties.map(({ short, text }) => ({ short, text })),
    };
  },

  async inbox({ before }, context) {
    const addresses = addressesOf(context);
    const pages = await Promise.all(
      addresses.map((to) => context.messages.latest(`${to}:`, PAGE + 1, before)),
    );
    const found = pages.flat().sort((a, b) => b.at - a.at);
    return {
      unread: found.filter(({ read }) => !read).length,
      more: found.length > PAGE,
      messages: found.slice(0, PAGE).map(shown),
    };
  },

  readMessage: {
    async act({ id }, { messages, actor }) {
      const message = await messages.get(id);
      if (addressesOf({ actor }).includes(message.to) && !message.read)
        await messages.set({ ...message, read: true });
      return id;
    },
    async show(id) {
      return { id };
    },
  },
};

const addressesOf = ({ actor }: Pick<ReadContext, 'actor'>) =>
  [actor.person, `role:${actor.role}`].filter((address) => address !== '');

const shown = ({ id, at, title, text, url, read }: Documents['messages']) => ({
  id,
  when: `${dayText(dayOf(at))} ${timeText(at)}`,
  title,
  text,
  read,
  ...(url === undefined ? {} : { url }),
});

async function projectOf(
  context: ReadContext,
  { project, roles }: { project: string; roles: readonly HeldRole[] },
) {
  const [{ plans }, towns] = await Promise.all([
    context.across.project(project),
    placesOf(context, project, roles),
  ]);
  return summary(
    project,
    plans,
    roles.map((held) => shownRole(held, towns)),
    context,
  );
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

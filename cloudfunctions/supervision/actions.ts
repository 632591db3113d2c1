import { dayText } from '#domain/calendar';
import { codesFrom, PRELOADED_WINDOWS, type Purpose, WINDOW_MS } from '#domain/check-in-code';
import type { supervision } from '#domain/contract/supervision';
import { AppError } from '#domain/errors';
import { mayRead } from '#domain/session-access';
import { assertAvailable } from '#domain/session-steps';
import { checkIn, checkOut, joinHosts, submitRecord } from '#domain/session-verbs';
import { sign } from '#platform/codes';
import type { ReadContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import { saveSession } from '#platform/history';
import { confirmUrl } from '#platform/links';
import { namesOf } from '#platform/names';
import { notify } from '#platform/notify';
import type { Actions } from '#platform/serve';

import { confirmation } from './confirmation';
import { homes } from './homes';
import { type Proof, provenPresence, takeAttempt } from './presence';
import { card, leftWords, showById, showSession } from './views';

type Supervision = Actions<typeof supervision>;

const verbs = { in: checkIn, out: checkOut } as const;
const actionOf = { in: 'checkIn', out: 'checkOut' } as const;

/** Arriving and leaving differ in the verb and in the code's purpose, nothing else. */
const presenceAction = (purpose: Purpose): Supervision['checkIn'] => ({
  before: takeAttempt,
  async act(proof: Proof, context) {
    const session = await context.sessions.get(proof.id);
    const { actor } = context;
    assertAvailable(session, actionOf[purpose], actor, context.now);
    const left = purpose === 'in' ? await leftWords(session, context) : undefined;
    if (left) throw new AppError('INVALID_STATE', left);
    const presence = await provenPresence(proof, session, purpose, context);
    await saveSession(
      context,
      session,
      { ...session, ...verbs[purpose](session, presence, actor) },
      actionOf[purpose],
    );
    return session.id;
  },
  show: showById,
});

/** Someone on loan from another town reads what they were at. */
const wasThere = async (id: string, { attendances, actor }: ReadContext): Promise<boolean> =>
  actor.role === 'worker' && (await attendances.peek(`${id}:${actor.person}`)) !== undefined;

async function readable(id: string, context: ReadContext): Promise<SessionDocument> {
  const session = await context.sessions.get(id);
  if (!mayRead(session, context.actor) && !(await wasThere(id, context)))
    throw new AppError('FORBIDDEN', '这次督导与您当前的身份无关，请从“日程”选择');
  return session;
}

export const actions: Supervision = {
  ...homes,
  ...confirmation,

  async session({ id }, context) {
    const session = await readable(id, context);
    return showSession(session, context);
  },

  showCode: {
    async act({ id }, context) {
      const session = await context.sessions.get(id);
      const joined = joinHosts(session, context.actor, context.now);
      if (joined !== session) await saveSession(context, session, { ...session, ...joined }, 'showCode');
      return id;
    },
    async show(id, context) {
      const session = await context.sessions.get(id);
      const { town, supervisor, stage } = session;
      const names = await namesOf(context, { towns: [town], supervisors: [supervisor], workers: [] });
      const purpose = stage === 'inProgress' ? 'out' : 'in';
      const facts = { purpose, session: id, town, host: context.actor.person } as const;
      return {
        session: card(session, names, context.plan),
        purpose,
        windowMs: WINDOW_MS,
        codes: codesFrom(facts, context.now, PRELOADED_WINDOWS, sign),
      };
    },
  },

  checkIn: presenceAction('in'),
  checkOut: presenceAction('out'),

  async recordForm({ id }, context) {
    const session = await readable(id, context);
    const { duties, forms } = context.plan;
    return { session: await showSession(session, context), duties, forms };
  },

  submitRecord: {
    async act({ id, ...text }, context) {
      const session = await context.sessions.get(id);
      const after = submitRecord(session, text, context.plan, context.actor, context.now);
      await saveSession(context, session, { ...session, ...after }, 'submitRecord');
      const notice = {
        title: '请确认督导记录',
        text: `${dayText(session.day)}的督导记录已提交，请查看并确认`,
      };
      for (const host of hostsToConfirm(session)) {
        await notify(context, { ...notice, to: host, url: confirmUrl(id) }, id);
      }
      return id;
    },
    show: showById,
  },
};

const hostsToConfirm = ({ arrival, departure }: SessionDocument) =>
  new Set([arrival, departure].flatMap((presence) => presence?.host || []));

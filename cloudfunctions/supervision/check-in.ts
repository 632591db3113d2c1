import { revived, withClockApart } from '#domain/check-in/kept';
import { addStop, checkIn, checkOut, isKnown, type StopStep } from '#domain/check-in/stops';
import { codesFrom, PRELOADED_WINDOWS, type Purpose, WINDOW_MS } from '#domain/check-in-code';
import type { checkIn as contract } from '#domain/contract/supervision/check-in';
import { AppError } from '#domain/errors';
import { assertAvailable } from '#domain/session-steps';
import { joinHosts } from '#domain/session-verbs';
import { sign } from '#platform/codes';
import type { WriteContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import { tellCoordinators, tellStation } from '#platform/exception-tell';
import { saveSession } from '#platform/history';
import { namesOf } from '#platform/names';
import type { Actions } from '#platform/serve';
import { moving } from './check-in-move';
import { type Proof, provenPresence, takeAttempt } from './presence';
import { card, leftWords, showById } from './views';

type CheckIn = Actions<typeof contract>;

const verbs = { checkIn, addStop, checkOut } as const;

/** Refuses, before the proof is looked at, what no proof would open; a scan that was kept is asked later, for its own time. */
async function assertOpen(
  { kept }: Proof,
  step: StopStep,
  session: SessionDocument,
  context: WriteContext,
): Promise<void> {
  if (!kept) assertAvailable(session, step, context.actor, context.now);
  const left = step === 'checkIn' ? await leftWords(session, context) : undefined;
  if (left) throw new AppError('INVALID_STATE', left);
}

/** Arriving, a further stop and leaving differ in the verb and in the code's purpose, nothing else. */
const presenceAction = (step: StopStep): CheckIn['checkIn'] => ({
  before: takeAttempt,
  async act(proof: Proof, context) {
    const { sessions, actor, now } = context;
    const session = await sessions.get(proof.id);
    await assertOpen(proof, step, session, context);
    const { presence, apart } = await provenPresence(proof, session, step, context);
    const isOwn = session.supervisor === actor.person;
    if (proof.kept && isOwn && isKnown(session, step, presence)) return session.id;
    const open = proof.kept ? revived(session) : session;
    const after = verbs[step](withClockApart(open, apart, now), presence, actor);
    const saved = { ...after, id: session.id };
    await saveSession(context, session, saved, step);
    await tellCoordinators(context, session, saved);
    await tellStation(
      context,
      session,
      saved,
      after.hosts.map(({ worker }) => worker),
    );
    return session.id;
  },
  show: showById,
});

/** At which point whoever becomes a host serves; of one who is a host already it is known. */
const pointOf = async ({ hosts }: SessionDocument, { workers, actor }: WriteContext) =>
  hosts.some(({ worker }) => worker === actor.person) ? undefined : (await workers.peek(actor.person))?.point;

export const checkingIn: CheckIn = {
  ...moving,

  showCode: {
    async act({ id }, context) {
      const session = await context.sessions.get(id);
      const joined = joinHosts(session, context.actor, context.now, await pointOf(session, context));
      if (joined !== session) await saveSession(context, session, { ...session, ...joined }, 'showCode');
      return id;
    },
    async show(id, context) {
      const { plan, now, actor, sessions } = context;
      const session = await sessions.get(id);
      const { town, supervisor, stage } = session;
      const names = await namesOf(context, { towns: [town], supervisors: [supervisor], workers: [] });
      const codes = (purpose: Purpose) =>
        codesFrom({ purpose, session: id, town, host: actor.person }, now, PRELOADED_WINDOWS, sign);
      const purpose = stage === 'inProgress' ? 'out' : 'in';
      return {
        session: card(session, names, plan),
        ...{ purpose, windowMs: WINDOW_MS },
        ...{ codes: codes(purpose), leaving: purpose === 'in' ? codes('out') : [] },
      };
    },
  },

  checkIn: presenceAction('checkIn'),
  addStop: presenceAction('addStop'),
  checkOut: presenceAction('checkOut'),
};

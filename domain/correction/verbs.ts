import { dayOf } from '../calendar';
import { AppError } from '../errors';
import type { Session } from '../session';
import type { Correction } from './correction';
import type { CorrectionStep, Party } from './kinds';
import { corrected, isSame, partOf } from './parts';
import { awaited } from './signatures';
import { correctionObstacle, correctionRules, type Doing, partyOf } from './steps';

interface Outcome<C extends Correction, S extends Session> {
  readonly correction: C;
  readonly session: S;
}

function settled<S extends Session>({ correction: _, ...session }: S): S {
  return session as unknown as S;
}

const signature = ({ actor, now }: Doing) => ({ by: actor.person, at: now });

const closed = <C extends Correction>(
  correction: C,
  state: Correction['state'],
  party: Party,
  reason: string,
  doing: Doing,
): C => ({
  ...correction,
  state,
  closed: { ...signature(doing), party, reason },
});

/** What was corrected by other ways since it was asked for would be overwritten unseen. */
function assertUnchanged({ before, what }: Correction, session: Session): void {
  if (session.stage === 'ended' && isSame(before, partOf(session, what))) return;
  throw new AppError('INVALID_STATE', '申请以后这项内容又改过，请撤回后按现在的内容重新申请');
}

function sign<C extends Correction, S extends Session>(
  correction: C,
  session: S,
  party: Party,
  doing: Doing,
): Outcome<C, S> {
  assertUnchanged(correction, session);
  const signed = { ...correction, signed: { ...correction.signed, [party]: signature(doing) } };
  if (awaited(signed, dayOf(doing.now), doing.plan).length > 0) return { correction: signed, session };
  return {
    correction: closed(signed, 'done', party, '', doing),
    session: settled(corrected(session, signed.after)),
  };
}

const endings: Readonly<Partial<Record<CorrectionStep, Correction['state']>>> = {
  refuse: 'refused',
  withdraw: 'withdrawn',
};

/** A correction and its session after a step; the session changes with the last word that was needed (R7.7). */
export function takeStep<C extends Correction, S extends Session>(
  { correction, session }: Outcome<C, S>,
  step: CorrectionStep,
  reason: string,
  doing: Doing,
): Outcome<C, S> {
  const party = partyOf(session, doing);
  const obstacle = correctionObstacle(correction, session, step, doing);
  if (obstacle || !party) throw new AppError('INVALID_STATE', obstacle ?? '');
  if (correctionRules[step].wants === 'reason' && reason.length < 2)
    throw new AppError('INVALID_INPUT', '请写明不同意的理由', { reason: '理由至少写 2 个字' });
  const ending = endings[step];
  if (!ending) return sign(correction, session, party, doing);
  return { correction: closed(correction, ending, party, reason, doing), session: settled(session) };
}

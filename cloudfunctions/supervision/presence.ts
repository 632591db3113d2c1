import { clockApart, dateOf, type Kept, keptObstacle, madeAt } from '#domain/check-in/kept';
import { type RefusalKind, refusal } from '#domain/check-in/refusals';
import { ownerOf } from '#domain/check-in/relocation';
import { purposeOf, type StopStep } from '#domain/check-in/stops';
import { checkInTerms } from '#domain/check-in/terms';
import {
  type CodeFacts,
  codeObstacle,
  decodeCode,
  type Expectation,
  factsOfDigits,
  foreignCode,
  staleCode,
} from '#domain/check-in-code';
import type { AppError } from '#domain/errors';
import { metresFrom, type Place } from '#domain/places/distance';
import type { Presence } from '#domain/session';
import { countAttempt } from '#platform/attempts';
import { sign } from '#platform/codes';
import type { Frame, ReadContext, WriteContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';

export interface Proof {
  readonly id: string;
  readonly code?: string | undefined;
  readonly digits?: string | undefined;
  readonly place?: Place | undefined;
  readonly kept?: Kept | undefined;
}

const guessId = (id: string, { actor }: Pick<Frame, 'actor'>) => `${id}:${actor.person}`;

/** Digits can be guessed, so each attempt counts. */
export async function takeAttempt({ id, digits }: Proof, context: ReadContext): Promise<void> {
  if (digits === undefined) return;
  await countAttempt(context, guessId(id, context), (minutes) => refusal('locked', { minutes }));
}

/** What a code or its digits say; undefined when they are not ours. */
function factsOf(
  { code = '', digits, kept }: Proof,
  { hosts }: SessionDocument,
  expected: Expectation,
  { now }: Frame,
): CodeFacts | undefined {
  if (digits === undefined) return decodeCode(code, sign);
  const workers = hosts.map(({ worker }) => worker);
  return factsOfDigits(digits, workers, expected, kept ? madeAt(kept, now) : now, sign);
}

function judged(
  facts: CodeFacts | undefined,
  { digits, kept }: Proof,
  expected: Expectation & Pick<SessionDocument, 'day'>,
  { now, plan }: Frame,
): RefusalKind | undefined {
  if (!facts && digits !== undefined) return kept ? 'keptDigits' : 'wrongDigits';
  if (!kept || !facts) return codeObstacle(facts, expected, now);
  return foreignCode(facts, expected) ?? keptObstacle(facts.window, expected, now, checkInTerms(plan));
}

/** Names are needed only for the words of a refusal. */
async function refused(
  kind: RefusalKind,
  facts: CodeFacts | undefined,
  session: SessionDocument,
  { towns, plan }: WriteContext,
): Promise<AppError> {
  const hours = checkInTerms(plan).keptHours;
  if (kind !== 'otherTown' || !facts) return refusal(kind, { hours, day: session.day });
  const [their, our] = await Promise.all([towns.peek(facts.town), towns.peek(session.town)]);
  const names = { ...(their && { theirs: their.name }), ...(our && { ours: our.name }) };
  const isOwn = facts.purpose === 'in' && their?.supervisor === ownerOf(session);
  return isOwn ? refusal('ownOtherTown', names, { moveTo: facts.town }) : refusal(kind, names);
}

function presence(
  { host, window }: CodeFacts,
  { digits, kept, place }: Proof,
  { hosts, town }: SessionDocument,
  { now }: Frame,
): Presence {
  const { station = '', point } = hosts.find(({ worker }) => worker === host) ?? {};
  const distance = metresFrom(town, place);
  const isLate = kept !== undefined && staleCode(window, now) !== undefined;
  return {
    ...{ town, host, station, ...(point && { point }), ...(distance !== undefined && { distance }) },
    ...(isLate
      ? { at: dateOf(window), means: 'offline', sentAt: now }
      : { at: now, means: digits === undefined ? 'scan' : 'digits' }),
  };
}

export interface Proven {
  readonly presence: Presence;
  /** That the phone's clock cannot be trusted, in words. */
  readonly apart: string | undefined;
}

/** The presence that a code or its digits prove; refuses with the reason at its field. */
export async function provenPresence(
  proof: Proof,
  session: SessionDocument,
  step: StopStep,
  context: WriteContext,
): Promise<Proven> {
  const { id, town, day } = session;
  const expected = { purpose: purposeOf[step], session: id, town, day };
  const facts = factsOf(proof, session, expected, context);
  const kind = judged(facts, proof, expected, context);
  if (kind || !facts) throw await refused(kind ?? 'notOurs', facts, session, context);
  if (proof.digits !== undefined) await context.guesses.remove(guessId(id, context));
  const { kept } = proof;
  const apart = kept && clockApart(facts.window, kept, context.now, checkInTerms(context.plan));
  return { presence: presence(facts, proof, session, context), apart };
}

import {
  codeObstacle,
  decodeCode,
  type Expectation,
  hostOfDigits,
  type Purpose,
} from '#domain/check-in-code';
import { AppError } from '#domain/errors';
import type { Presence, ProofMeans } from '#domain/session';
import { countAttempt } from '#platform/attempts';
import { sign } from '#platform/codes';
import type { Frame, ReadContext, WriteContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';

export interface Proof {
  readonly id: string;
  readonly code?: string | undefined;
  readonly digits?: string | undefined;
}

const refuse = (field: 'code' | 'digits', reason: string) =>
  new AppError('INVALID_INPUT', reason, { [field]: reason });

const guessId = (id: string, { actor }: Pick<Frame, 'actor'>) => `${id}:${actor.person}`;

/** Digits can be guessed, so each attempt counts. */
export async function takeAttempt({ id, digits }: Proof, context: ReadContext): Promise<void> {
  if (digits === undefined) return;
  await countAttempt(context, guessId(id, context), (minutes) =>
    refuse('digits', `输错次数太多，请 ${minutes} 分钟后再输入，或直接扫码`),
  );
}

/** The presence that a code or its digits prove; refuses with the reason at its field. */
export async function provenPresence(
  { code, digits }: Proof,
  session: SessionDocument,
  purpose: Purpose,
  context: WriteContext,
): Promise<Presence> {
  const expected = { purpose, session: session.id, town: session.town, townName: (town: string) => town };
  const [host, means] =
    digits === undefined
      ? [await hostOfCode(code ?? '', expected, context), 'scan' as const]
      : [hostByDigits(digits, session, expected, context), 'digits' as const];
  if (means === 'digits') await context.guesses.remove(guessId(session.id, context));
  return presence(host, means, session, context);
}

async function hostOfCode(code: string, expected: Expectation, context: WriteContext): Promise<string> {
  const facts = decodeCode(code, sign);
  const townName = facts ? await townNames([facts.town, expected.town], context) : expected.townName;
  const reason = codeObstacle(facts, { ...expected, townName }, context.now);
  if (reason || !facts) throw refuse('code', reason ?? '');
  return facts.host;
}

/** Names are needed only for the words of a refusal. */
async function townNames([theirs, ours]: readonly [string, string], { towns }: WriteContext) {
  if (theirs === ours) return (code: string) => code;
  const [their, our] = await Promise.all([towns.peek(theirs), towns.peek(ours)]);
  return (code: string) => (code === ours ? our?.name : their?.name) ?? '其他镇街';
}

function hostByDigits(
  digits: string,
  { hosts }: SessionDocument,
  expected: Expectation,
  { now }: Frame,
): string {
  const workers = hosts.map(({ worker }) => worker);
  const host = hostOfDigits(digits, workers, expected, now, sign);
  if (!host) throw refuse('digits', '六位数字不对或已更换，请看清屏幕上最新的数字再输入');
  return host;
}

const presence = (
  host: string,
  means: ProofMeans,
  { hosts, town }: SessionDocument,
  { now }: Frame,
): Presence => ({
  at: now,
  town,
  host,
  means,
  station: hosts.find(({ worker }) => worker === host)?.station ?? '',
});

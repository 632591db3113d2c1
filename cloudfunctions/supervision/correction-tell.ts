import { dayText } from '#domain/calendar';
import { hostsOf } from '#domain/confirmation/ladder';
import type { Correction } from '#domain/correction/correction';
import type { CorrectionStep, Party } from '#domain/correction/kinds';
import { awaited } from '#domain/correction/signatures';
import { correctableText, partyText } from '#domain/correction/words';
import type { Session } from '#domain/session';
import type { WriteContext } from '#platform/context';
import { correctionUrl } from '#platform/links';
import { notify } from '#platform/notify';

export type Asked = Correction & { readonly id: string };

export interface Telling {
  readonly correction: Asked;
  readonly session: Session;
  readonly leads: readonly string[];
}

const people: Readonly<Record<Party, (telling: Telling) => readonly string[]>> = {
  supervisor: ({ session }) => [session.supervisor],
  station: ({ session, leads }) => [...hostsOf(session), ...leads],
  office: () => ['role:coordinator'],
  bureau: () => ['role:commissioner'],
};

const headOf = ({ day, what, asked, reason }: Correction) =>
  `${dayText(day)}的督导，${partyText[asked.party]}申请更正${correctableText[what].text}，理由：${reason}`;

async function tell(
  context: WriteContext,
  { id }: Asked,
  to: Iterable<string>,
  notice: { readonly title: string; readonly text: string },
  about: string,
): Promise<void> {
  for (const each of new Set(to))
    if (each !== context.actor.person)
      await notify(context, { ...notice, to: each, url: correctionUrl(id) }, about);
}

/** Those whose answer is waited for now. */
export async function tellAwaited(context: WriteContext, telling: Telling): Promise<void> {
  const { correction } = telling;
  const waits = awaited(correction, context.today, context.plan);
  const to = waits.flatMap((party) => people[party](telling));
  const about = `${correction.id}:${waits.join('+')}`;
  await tell(context, correction, to, { title: '更正等您答复', text: headOf(correction) }, about);
}

const ends: Readonly<Record<Exclude<Correction['state'], 'open'>, string>> = {
  ...{ done: '更正已生效', refused: '更正没有被同意', withdrawn: '更正已撤回' },
};

const everyone = (telling: Telling): string[] => {
  const { asked, supervisor } = telling.correction;
  return [supervisor, asked.by, ...people.supervisor(telling), ...people.station(telling)];
};

/** How it ended, to all whom it concerned; `telling` holds the session as it is now. */
export async function tellEnd(context: WriteContext, telling: Telling): Promise<void> {
  const { correction } = telling;
  if (correction.state === 'open') return;
  const why = correction.closed?.reason ? `；答复：${correction.closed.reason}` : '';
  const notice = { title: ends[correction.state], text: `${headOf(correction)}${why}` };
  await tell(context, correction, everyone(telling), notice, `${correction.id}:${correction.state}`);
}

/** What a step led to: another answer that is waited for, or the end. */
export const tellStep = (context: WriteContext, step: CorrectionStep, telling: Telling): Promise<void> =>
  telling.correction.state === 'open' && step !== 'withdraw'
    ? tellAwaited(context, telling)
    : tellEnd(context, telling);

import { dayOf, dayText, type Instant, timeText } from '#domain/calendar';
import type { Correction, Part } from '#domain/correction/correction';
import type { Party } from '#domain/correction/kinds';
import { awaited, signersOf } from '#domain/correction/signatures';
import { correctionObstacle, correctionRules, offeredSteps, partyOf } from '#domain/correction/steps';
import {
  correctableText,
  correctionTag,
  type Line,
  partLines,
  partyText,
  WITHHELD,
} from '#domain/correction/words';
import type { Actor } from '#domain/people';
import type { Session } from '#domain/session';
import { mayReadWords } from '#domain/session-access';
import type { Frame } from '#platform/context';
import type { Documents } from '#platform/documents';
import type { CorrectionNames } from './correction-names';

type CorrectionDocument = Documents['corrections'];

const instantText = (at: Instant) => `${dayText(dayOf(at))} ${timeText(at)}`;

/** People of the office and the bureau speak for it, not for themselves. */
const nameOf: Readonly<Record<Party, (by: string, names: CorrectionNames) => string>> = {
  supervisor: (by, names) => `${names.supervisor(by)}（督导）`,
  station: (by, names) => `${names.worker(by)}（社工站）`,
  office: () => '项目统筹',
  bureau: () => '民政局',
};

export function correctionCard(
  correction: CorrectionDocument,
  session: Session | undefined,
  names: CorrectionNames,
  frame: Pick<Frame, 'actor' | 'plan' | 'now' | 'today'>,
) {
  const { asked, day, town, supervisor, what } = correction;
  const party = session && partyOf(session, frame);
  const waits = correction.state === 'open' ? awaited(correction, frame.today, frame.plan) : [];
  return {
    ...{ id: correction.id, session: correction.session, dayText: dayText(day) },
    ...{ town: names.town(town), supervisor: names.supervisor(supervisor) },
    whatText: correctableText[what].text,
    asked: `${nameOf[asked.party](asked.by, names)} ${instantText(asked.at)} 提出`,
    ...{ reason: correction.reason, state: correction.state },
    tag: correctionTag(correction, frame.today, frame.plan),
    ours: party !== undefined && waits.includes(party),
  };
}

/** Words of an individual session stay hidden whether they are old or new (R7.8). */
function linesOf(part: Part, session: Session, actor: Actor, names: CorrectionNames): Line[] {
  const lines = partLines(part, names);
  if (part.what !== 'record') return lines;
  const said = { ...session, record: { ...session.record, text: part } };
  if (mayReadWords(said, actor)) return lines;
  return lines.map((line) => (line.isWords ? { ...line, text: WITHHELD } : line));
}

function bothLines({ before, after }: Correction, session: Session, actor: Actor, names: CorrectionNames) {
  const old = linesOf(before, session, actor, names);
  const changed = partLines(before, names).map(
    ({ text }, index) => text !== partLines(after, names)[index]?.text,
  );
  return linesOf(after, session, actor, names).map(({ label, text }, index) => ({
    ...{ label, before: old[index]?.text ?? '', after: text, isChanged: changed[index] ?? false },
  }));
}

function signersView(
  correction: Correction,
  names: CorrectionNames,
  { today, plan }: Pick<Frame, 'today' | 'plan'>,
) {
  const groups = correction.state === 'open' ? signersOf(correction.what, today, plan).flat() : [];
  const parties = [...new Set([...groups, ...(Object.keys(correction.signed) as Party[])])];
  return parties.map((party) => {
    const signed = correction.signed[party];
    if (!signed) return { text: `等${partyText[party]}答复`, done: false };
    const how = correction.asked.party === party ? '提出' : '同意';
    return { text: `${nameOf[party](signed.by, names)} ${instantText(signed.at)} ${how}`, done: true };
  });
}

const closedVerb = { open: '', done: '更正生效', refused: '不同意', withdrawn: '撤回' } as const;

function closedText({ closed, state }: Correction, names: CorrectionNames): string {
  if (!closed) return '';
  const { party, by, at, reason } = closed;
  const verb = closedVerb[state];
  const what =
    state === 'done'
      ? `${instantText(at)} ${verb}`
      : `${nameOf[party](by, names)} ${instantText(at)} ${verb}`;
  return reason === '' ? what : `${what}，理由：${reason}`;
}

export const versionView = (
  correction: CorrectionDocument,
  session: Session,
  names: CorrectionNames,
  frame: Pick<Frame, 'actor' | 'plan' | 'now' | 'today'>,
) => ({
  ...correctionCard(correction, session, names, frame),
  lines: bothLines(correction, session, frame.actor, names),
  signers: signersView(correction, names, frame),
  closed: closedText(correction, names),
});

export const correctionView = (
  correction: CorrectionDocument,
  session: Session,
  names: CorrectionNames,
  frame: Pick<Frame, 'actor' | 'plan' | 'now' | 'today'>,
) => ({
  ...versionView(correction, session, names, frame),
  steps: offeredSteps(correction, session, frame).map((step) => {
    const { text, wants, warns } = correctionRules[step];
    const reason = correctionObstacle(correction, session, step, frame);
    return { step, text, wants, ...(warns && { warns }), ...(reason && { reason }) };
  }),
});

import { attended } from '#domain/attendance/attendance';
import { dayOf, dayText, timeText } from '#domain/calendar';
import { isFar } from '#domain/check-in/notes';
import { current, latest, type SessionException } from '#domain/exceptions/exception';
import { kinds } from '#domain/exceptions/kinds';
import { answerable } from '#domain/exceptions/steps';
import { daysWithoutScan } from '#domain/exceptions/terms';
import { type Holder, waitingFor } from '#domain/exceptions/waits';
import { causeText, exceptionTag } from '#domain/exceptions/words';
import type { Role } from '#domain/people';
import type { Presence } from '#domain/session';
import { minutesText } from '#domain/session-words';
import type { ReadContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import { type Names, namesOf } from '#platform/names';
import { noScanDays } from '#platform/no-scan-months';
import { meansText } from './check-in-views';
import { itemOf, stepsOf } from './exceptions-items';
import { card } from './views';

interface Known {
  readonly session: SessionDocument;
  readonly names: Names;
  readonly present: number;
  readonly noScan: number;
}

const distanceText = (presence: Presence, context: ReadContext): string =>
  presence.distance === undefined
    ? ''
    : ` · 距镇街中心 ${presence.distance} 米${isFar(presence, context.plan) ? '，较远' : ''}`;

function stopText(presence: Presence | undefined, { names }: Known, context: ReadContext): string {
  if (!presence) return '没有';
  const { at, host, means, sentAt } = presence;
  const shown = host ? ` · ${names.worker(host)}出示` : '';
  const sent = sentAt ? ` · ${timeText(sentAt)} 才发出` : '';
  return `${timeText(at)} · ${meansText[means]}${shown}${sent}${distanceText(presence, context)}`;
}

/** Why someone came for another is read by the office alone. */
function substituteText({ session, names }: Known, absent: string, { actor }: ReadContext): string {
  const reason = actor.role === 'coordinator' ? session.substituteReason : undefined;
  return `替补${names.supervisor(absent)}${reason ? `，理由：${reason}` : ''}`;
}

function factsOf(known: Known, context: ReadContext) {
  const { session, present, noScan } = known;
  const { arrival, departure, substituteFor, mode } = session;
  return [
    { label: '到达', text: stopText(arrival, known, context) },
    { label: '离开', text: stopText(departure, known, context) },
    ...(departure ? [{ label: '时长', text: minutesText(session, context.plan) }] : []),
    { label: '形式', text: mode === 'online' ? '线上' : '到场' },
    { label: '参加', text: present > 0 ? `${present} 名社工有到场记录` : '没有社工的到场记录' },
    ...(latest(session, 'noScan') && context.actor.role !== 'worker'
      ? [{ label: '没有扫码', text: monthText(noScan, context) }]
      : []),
    ...(substituteFor ? [{ label: '替补', text: substituteText(known, substituteFor, context) }] : []),
  ];
}

const monthText = (days: number, { plan }: ReadContext): string =>
  `当月 ${days} 天没有扫码；${daysWithoutScan(plan)} 天以内由站点证明即可，超过的由项目统筹审批`;

const choices = (session: SessionDocument) =>
  answerable(session).map(({ kind }) => ({ id: kind, text: kinds[kind].text }));

const causes = Object.entries(causeText).map(([id, text]) => ({ id, text }));

const peopleOf = ({ arrival, departure, exceptions }: SessionDocument): string[] =>
  [arrival?.host, departure?.host, ...exceptions.map(({ host }) => host?.by)].flatMap((id) => id || []);

async function knownOf(session: SessionDocument, context: ReadContext): Promise<Known> {
  const { town, supervisor, substituteFor } = session;
  const [names, there, noScan] = await Promise.all([
    namesOf(context, {
      towns: [town],
      supervisors: [supervisor, ...(substituteFor ? [substituteFor] : [])],
      workers: peopleOf(session),
    }),
    context.attendances.find({ session: session.id }, ['removed']),
    noScanDays(context, session),
  ]);
  return { session, names, present: there.filter(attended).length, noScan };
}

/** Whose word each role gives. */
const wordOf: Partial<Record<Role, Holder>> = {
  supervisor: 'supervisor',
  worker: 'host',
  coordinator: 'coordinator',
};

/** Everything that is needed to ask, to vouch or to decide. */
export async function showCase(session: SessionDocument, context: ReadContext) {
  const known = await knownOf(session, context);
  const { names, noScan } = known;
  const own = wordOf[context.actor.role];
  const wanted = own ? waitingFor(session, own, context.today) : [];
  const standing = current(session);
  return {
    session: card(session, names, context.plan),
    facts: factsOf(known, context),
    items: standing.map((each) => ({
      ...itemOf(session, each, context, names.worker),
      wanted: wanted.includes(each),
    })),
    earlier: session.exceptions
      .filter((each) => !standing.includes(each))
      .map((each) => itemOf(session, each, context, names.worker)),
    steps: stepsOf(session, context),
    answers: choices(session),
    causes,
    monthText: monthText(noScan, context),
  };
}

/** One exception as a line of the coordinator's list. */
export function exceptionRow(
  session: SessionDocument,
  exception: SessionException,
  names: Names,
  { plan, today }: ReadContext,
) {
  const { kind, state, askedAt, reason, host } = exception;
  const decided = latest(session, kind)?.decidedAt;
  return {
    ...{ id: session.id, session: card(session, names, plan), kind, text: kinds[kind].text, state },
    ...{ tag: exceptionTag(session, exception, today), reason },
    askedText: askedAt ? `${dayText(dayOf(askedAt))} ${timeText(askedAt)}` : '',
    hostText: host ? { yes: '站点证明到过场', no: '站点没有证明' }[host.says] : '',
    decidedText: decided ? `${dayText(dayOf(decided))} ${timeText(decided)}` : '',
  };
}

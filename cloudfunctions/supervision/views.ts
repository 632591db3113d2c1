import { agendaTexts, bookingLines, bookingMarks, bookingNext } from '#domain/booking/words';
import { dayText, durationText, timeText } from '#domain/calendar';
import { checkInMarks } from '#domain/check-in/notes';
import { presencesOf } from '#domain/check-in/stops';
import type { Known } from '#domain/confirmation/ladder';
import { mayOpenEvidence } from '#domain/past/evidence';
import type { Plan } from '#domain/plan';
import { leftObstacle } from '#domain/recruitment/posts';
import { counted, type Presence, type ProofMeans, sessionMinutes, standing } from '#domain/session';
import { obstacle, stepNames, steps } from '#domain/session-steps';
import { markOf, minutesText, nextText, requirements, soFar, tagOf, timesText } from '#domain/session-words';
import type { Frame, ReadContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import { type Names, namesOf } from '#platform/names';
import type { Readers } from '#platform/repositories';
import { checkInView, meansText, placesOf } from './check-in-views';
import { knownOf } from './confirmation-known';
import { exceptionsField } from './exceptions-items';
import { namedIn, recordView } from './record-view';

/** Everything of a session but the words of its record: what lists and sums need. */
export const LIST_FIELDS = [
  ...['post', 'supervisor', 'town', 'day', 'mode', 'stage', 'hosts', 'arrival', 'departure', 'exceptions'],
  ...['record.state', 'record.submittedAt', 'record.confirmed', 'record.returned', 'takenOver'],
  ...['asked', 'move', 'moved', 'closed', 'guests', 'substituteFor', 'stops', 'relocated'],
];

export function card(session: SessionDocument, names: Names, plan: Plan) {
  return {
    id: session.id,
    day: session.day,
    dayText: dayText(session.day),
    town: names.town(session.town),
    townCode: session.town,
    supervisor: names.supervisor(session.supervisor),
    stage: session.stage,
    recordState: session.record.state,
    standing: standing(session, plan),
    tag: tagOf(session, plan),
    times: timesText(session),
    next: session.asked || session.move ? bookingNext(session) : nextText(session, plan),
    mark: markOf(session),
    marks: [...bookingMarks(session), ...checkInMarks(session, plan)],
  };
}

/** What stands in place of a host where there was none. */
const hostless: Partial<Record<ProofMeans, string>> = { takenOver: '依据纸质材料', corrected: '没有扫码' };

const proof = ({ at, host, means }: Presence, names: Names) => ({
  time: timeText(at),
  host: host === '' ? (hostless[means] ?? '') : names.worker(host),
  means: meansText[means],
});

function view(session: SessionDocument, names: Names, { left, known }: Asked, { plan, actor, now }: Frame) {
  const { arrival, departure, takenOver } = session;
  const progress = soFar(session, plan, now);
  return {
    ...card(session, names, plan),
    minutes: sessionMinutes(session, plan),
    duration: minutesText(session, plan),
    targetMinutes: plan.sessionMinutes,
    targetDuration: durationText(plan.sessionMinutes),
    counted: counted(session, plan),
    ...(progress && { soFar: progress }),
    why: requirements(session, plan),
    booked: bookedLines(session, names, plan),
    ...(arrival && { arrival: proof(arrival, names) }),
    ...(departure && { departure: proof(departure, names) }),
    record: recordView(session, names, { ...known, plan, actor }),
    ...(takenOver && {
      takenOver: { evidence: takenOver.evidence, opens: mayOpenEvidence(session, actor) },
    }),
    ...exceptionsField(session, { plan, actor, now }),
    ...(session.stage === 'ended' && { correction: correctionField(session) }),
    steps: stepsFor(session, { left, known }, { actor, now }),
  };
}

const correctionField = ({ correction }: SessionDocument) => ({
  isOpen: correction !== undefined,
  text: correction === undefined ? '更正与历史版本' : '有一项更正等答复',
});

/** What was booked: its agenda, and what became of the booking since. */
function bookedLines(session: SessionDocument, names: Names, plan: Plan): string[] {
  const { agenda } = session;
  const texts = agenda && agendaTexts(agenda, { plan, name: names.worker });
  const said = texts
    ? [texts.audienceText, texts.dutiesText, texts.formText].filter(Boolean).join(' · ')
    : '';
  return [...(texts ? [said, `需求：${texts.needText}`] : []), ...bookingLines(session, names.supervisor)];
}

/** What of the one who asks stands elsewhere. */
interface Asked {
  readonly left: string | undefined;
  readonly known: Known;
}

const stepsFor = (
  session: SessionDocument,
  { left, known }: Asked,
  { actor, now }: Pick<Frame, 'actor' | 'now'>,
) =>
  stepNames
    .filter((step) => steps[step].by === actor.role)
    .map((step) => {
      const reason = obstacle(session, step, actor, now, known) ?? (step === 'checkIn' ? left : undefined);
      const { text, minor } = steps[step];
      return { step, text, ...(minor && { minor }), ...(reason !== undefined && { reason }) };
    });

const hostsOf = (session: SessionDocument) => presencesOf(session).flatMap(({ host }) => host || []);

/** Why whoever has left the post begins nothing on it any more (R1.8). */
export async function leftWords(
  { supervisor, day }: SessionDocument,
  { supervisors, actor }: Pick<Frame, 'actor'> & Pick<Readers, 'supervisors'>,
): Promise<string | undefined> {
  if (actor.role !== 'supervisor') return undefined;
  return leftObstacle((await supervisors.peek(supervisor)) ?? {}, day);
}

/** One session as the one who asks may see it. */
export async function showSession(session: SessionDocument, context: ReadContext) {
  const names = await namesOf(context, {
    towns: [session.town, ...(session.relocated ? [session.relocated.from] : [])],
    supervisors: [session.supervisor, ...(session.substituteFor ? [session.substituteFor] : [])],
    workers: [...hostsOf(session), ...(session.agenda?.workers ?? []), ...namedIn(session)],
  });
  const [left, known, places] = await Promise.all([
    leftWords(session, context),
    knownOf(session, context),
    placesOf(session, context),
  ]);
  const checkIn = checkInView(session, names, places, context.plan);
  return { ...view(session, names, { left, known }, context), ...(checkIn && { checkIn }) };
}

export const showById = async (id: string, context: ReadContext) =>
  showSession(await context.sessions.get(id), context);

import { agendaTexts, bookingLines, bookingMarks, bookingNext } from '#domain/booking/words';
import { dayText, durationText, timeText } from '#domain/calendar';
import type { Known } from '#domain/confirmation/ladder';
import { mayOpenEvidence } from '#domain/past/evidence';
import type { Plan } from '#domain/plan';
import { leftObstacle } from '#domain/recruitment/posts';
import { counted, type Presence, type ProofMeans, sessionMinutes, standing } from '#domain/session';
import { mayReadWords } from '#domain/session-access';
import { obstacle, stepNames, steps } from '#domain/session-steps';
import {
  markOf,
  minutesText,
  nextText,
  recordDueText,
  recordStateText,
  requirements,
  soFar,
  tagOf,
  timesText,
} from '#domain/session-words';
import type { Frame, ReadContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import { type Names, namesOf } from '#platform/names';
import type { Readers } from '#platform/repositories';
import { knownOf } from './confirmation-known';

/** Everything of a session but the words of its record: what lists and sums need. */
export const LIST_FIELDS = [
  ...['post', 'supervisor', 'town', 'day', 'mode', 'stage', 'hosts', 'arrival', 'departure', 'exceptions'],
  ...['record.state', 'record.submittedAt', 'record.confirmed', 'record.returned', 'takenOver'],
  ...['asked', 'move', 'moved', 'closed', 'guests', 'substituteFor'],
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
    marks: bookingMarks(session),
  };
}

const meansText: Record<ProofMeans, string> = {
  scan: '扫码',
  digits: '输入六位数字',
  takenOver: '补录',
  tapped: '没有扫码，由督导自报',
  assumed: '没有签退，系统暂记',
};

const proof = ({ at, host, means }: Presence, names: Names) => ({
  time: timeText(at),
  host: host === '' ? '依据纸质材料' : names.worker(host),
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
    record: recordView(session, { plan, actor }),
    ...(takenOver && {
      takenOver: { evidence: takenOver.evidence, opens: mayOpenEvidence(session, actor) },
    }),
    steps: stepsFor(session, { left, known }, { actor, now }),
  };
}

/** What was booked: its agenda, and what became of the booking since. */
function bookedLines(session: SessionDocument, names: Names, plan: Plan): string[] {
  const { agenda } = session;
  const texts = agenda && agendaTexts(agenda, { plan, name: names.worker });
  const said = texts
    ? [texts.audienceText, texts.dutiesText, texts.formText].filter(Boolean).join(' · ')
    : '';
  return [...(texts ? [said, `需求：${texts.needText}`] : []), ...bookingLines(session, names.supervisor)];
}

const WITHHELD = '个别督导的内容只有督导和当天的社工可以看';

function recordView(session: SessionDocument, { plan, actor }: Pick<Frame, 'plan' | 'actor'>) {
  const { state, text, returned } = session.record;
  const open = mayReadWords(session, actor);
  return {
    state,
    stateText: recordStateText[state],
    due: recordDueText(session, plan),
    duties: plan.duties.filter(({ id }) => text?.duties.includes(id)),
    form: plan.forms.find(({ id }) => id === text?.form)?.short ?? '',
    formId: text?.form ?? '',
    matters: text ? (open ? text.matters : WITHHELD) : '',
    advice: text && open ? text.advice : '',
    ...(state === 'returned' && returned && { comment: returned.comment }),
  };
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
      return { step, text: steps[step].text, ...(reason === undefined ? {} : { reason }) };
    });

const hostsOf = ({ arrival, departure }: SessionDocument) =>
  [arrival, departure].flatMap((each) => each?.host || []);

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
    towns: [session.town],
    supervisors: [session.supervisor, ...(session.substituteFor ? [session.substituteFor] : [])],
    workers: [...hostsOf(session), ...(session.agenda?.workers ?? [])],
  });
  const [left, known] = await Promise.all([leftWords(session, context), knownOf(session, context)]);
  return view(session, names, { left, known }, context);
}

export const showById = async (id: string, context: ReadContext) =>
  showSession(await context.sessions.get(id), context);

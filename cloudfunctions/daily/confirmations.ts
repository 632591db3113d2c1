import { attended } from '#domain/attendance/attendance';
import { type Day, dayText, instantAt } from '#domain/calendar';
import { type Chased, chasesDue } from '#domain/confirmation/chasing';
import { hostsOf } from '#domain/confirmation/ladder';
import type { ReadContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import { confirmInPlaceUrl, confirmUrl } from '#platform/links';
import { notify } from '#platform/notify';
import { stationLeads } from '#platform/station-leads';

const FIELDS = [
  ...['day', 'town', 'station', 'stage', 'arrival', 'stops', 'departure', 'takenOver'],
  ...['record.state', 'record.submittedAt'],
];

/** Where no code proves who hosted, lead and deputy are asked. */
async function stationOf(session: SessionDocument, context: ReadContext): Promise<readonly string[]> {
  const hosts = hostsOf(session);
  return hosts.length > 0 ? hosts : stationLeads(session, context);
}

async function attendantsOf({ id }: SessionDocument, { attendances }: ReadContext): Promise<string[]> {
  const found = await attendances.find({ session: id }, ['worker', 'removed']);
  return found.filter(attended).map(({ worker }) => worker);
}

interface Chase {
  readonly to: (
    session: SessionDocument,
    context: ReadContext,
  ) => readonly string[] | Promise<readonly string[]>;
  readonly url: (session: string) => string;
  readonly text: string;
}

const chases: Readonly<Record<Chased, Chase>> = {
  host: { to: stationOf, url: confirmUrl, text: '的督导记录还没有确认，请查看并确认' },
  attendants: {
    ...{ to: attendantsOf, url: confirmUrl },
    text: '的督导记录一直没有确认，您参加过这次督导，请查看并确认',
  },
  office: {
    ...{ to: () => ['role:coordinator'], url: confirmInPlaceUrl },
    text: '的督导记录满期没有人确认，请提醒站点，或写明理由代确认',
  },
};

/** In a unit of work of its own and dated by when it was due: a broken run repeats none. */
async function chase(session: SessionDocument, who: Chased, day: Day, context: ReadContext): Promise<void> {
  const { to, url, text } = chases[who];
  const notice = { title: '督导记录待确认', text: `${dayText(session.day)}${text}`, url: url(session.id) };
  const about = `${session.id}:confirm:${who}`;
  for (const each of await to(session, context))
    await context.apart((writing) =>
      notify(writing, { ...notice, to: each, at: instantAt(day, '00:00') }, about),
    );
}

/** Asks again for confirmations that do not come: the host, those who were there, the office, each once (R7.2). */
export async function chaseConfirmations(context: ReadContext): Promise<void> {
  const { sessions, marks, plan, today } = context;
  const last = (await marks.peek('confirmations'))?.day ?? '';
  const waiting = await sessions.find({ day: { from: plan.period.from, to: plan.period.to } }, FIELDS);
  for (const session of waiting)
    for (const { who, day } of chasesDue(session, last, today, plan)) await chase(session, who, day, context);
}

import { dayText } from '../calendar';
import type { Plan } from '../plan';
import type { Session } from '../session';
import type { Agenda } from './agenda';

type Held = Pick<Session, 'day' | 'station' | 'arrival' | 'agenda' | 'record'>;

const stationOf = ({ station, arrival }: Held) => station ?? arrival?.station;

const USUAL_FORM = 'group';

function agendaOf({ agenda, record }: Held): Agenda | undefined {
  const { text } = record ?? {};
  if (agenda && agenda.duties.length > 0) return agenda;
  if (!text) return undefined;
  return { audience: 'all', workers: [], duties: text.duties, form: text.form, need: agenda?.need ?? '' };
}

/** What is usual, where nothing has been done yet. */
const usual = ({ duties, forms }: Plan): Agenda => ({
  ...{ audience: 'all', workers: [], need: '' },
  duties: duties.slice(0, 1).map(({ id }) => id),
  form: (forms.find(({ id }) => id === USUAL_FORM) ?? forms[0])?.id ?? '',
});

/** A new session continues the last one, of the same station where there was one (R5.4): two taps. */
export function prefilled(
  sessions: readonly Held[],
  station: string,
  plan: Plan,
): { readonly agenda: Agenda; readonly from: string } {
  const known = sessions.filter((session) => agendaOf(session)).toSorted((a, b) => (a.day < b.day ? 1 : -1));
  const last = known.find((session) => stationOf(session) === station) ?? known[0];
  const agenda = last && agendaOf(last);
  if (!agenda) return { agenda: usual(plan), from: '' };
  return { agenda, from: `按 ${dayText(last.day)}的督导填好，可以直接提交` };
}

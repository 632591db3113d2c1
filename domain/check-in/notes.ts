import { dayOf, dayText, timeText } from '../calendar';
import type { Plan } from '../plan';
import type { Presence, Session } from '../session';
import { presencesOf } from './stops';
import { checkInTerms } from './terms';

type Terms = Pick<Plan, 'checkIn'>;

export const isFar = ({ distance = 0 }: Presence, plan: Terms): boolean =>
  distance > checkInTerms(plan).farMetres;

const marks: readonly [text: string, stands: (session: Session, plan: Terms) => boolean][] = [
  ['改站点', ({ relocated }) => relocated !== undefined],
  ['无网扫码', (session) => presencesOf(session).some(({ means }) => means === 'offline')],
  ['距离较远', (session, plan) => presencesOf(session).some((each) => isFar(each, plan))],
];

/** What a session is marked with for how it was proved (R6.1, R6.2, R6.6). */
export const checkInMarks = (session: Session, plan: Terms): string[] =>
  marks.filter(([, stands]) => stands(session, plan)).map(([text]) => text);

export const distanceText = (metres: number): string =>
  metres < 1000 ? `${metres} 米` : `${(metres / 1000).toFixed(1)} 公里`;

const sentText = ({ at, sentAt }: Presence): string =>
  sentAt ? `${timeText(at)} 无网时扫码，${dayText(dayOf(sentAt))} ${timeText(sentAt)} 送达` : '';

const farText = (presence: Presence, plan: Terms): string =>
  isFar(presence, plan)
    ? `${timeText(presence.at)} 距离较远：离镇街中心约 ${distanceText(presence.distance ?? 0)}，请统筹留意`
    : '';

/** What is unusual about how a session was proved, in sentences. */
export function checkInNotes(session: Session, townName: (code: string) => string, plan: Terms): string[] {
  const { relocated, town } = session;
  const moved = relocated
    ? [`今天从${townName(relocated.from)}改到${townName(town)}，理由：${relocated.reason}`]
    : [];
  const said = presencesOf(session).flatMap((each) => [sentText(each), farText(each, plan)]);
  return [...moved, ...said.filter((text) => text !== '')];
}

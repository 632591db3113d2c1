import { timeText } from '#domain/calendar';
import { checkInNotes } from '#domain/check-in/notes';
import { presencesOf, spotOf, spotsOf } from '#domain/check-in/stops';
import type { Plan } from '#domain/plan';
import type { ProofMeans } from '#domain/session';
import type { SessionDocument } from '#platform/documents';
import type { Names } from '#platform/names';
import type { Readers } from '#platform/repositories';

export const meansText: Record<ProofMeans, string> = {
  scan: '扫码',
  digits: '输入六位数字',
  takenOver: '补录',
  tapped: '没有扫码，由督导自报',
  assumed: '没有签退，系统暂记',
  stated: '督导补报的签退时间',
  offline: '无网时扫码，后来发送',
  corrected: '双方更正',
};

/** How the places are called where the supervisor went; a day at one place asks for none. */
export async function placesOf(
  session: SessionDocument,
  { stations }: Pick<Readers, 'stations'>,
): Promise<ReadonlyMap<string, string>> {
  const spots = spotsOf(session);
  const found = spots.length > 1 ? await Promise.all(spots.map((spot) => stations.peek(spot))) : [];
  return new Map(found.flatMap((each) => (each ? [[each.id, each.name] as const] : [])));
}

/** The way through the town where there was more than one stop, and what is unusual about the times. */
export function checkInView(
  session: SessionDocument,
  names: Names,
  places: ReadonlyMap<string, string>,
  plan: Plan,
) {
  const notes = checkInNotes(session, names.town, plan);
  const way = spotsOf(session).length > 1 ? presencesOf(session) : [];
  if (notes.length === 0 && way.length === 0) return undefined;
  const stops = way.map((presence) => ({
    time: timeText(presence.at),
    place: places.get(spotOf(presence)) ?? names.town(presence.town),
    host: names.worker(presence.host),
    means: meansText[presence.means],
  }));
  return { stops, notes };
}

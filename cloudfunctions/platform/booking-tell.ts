import { type NoticeKind, noticeOf } from '#domain/booking/notices';
import { type Side, sideOf } from '#domain/booking/steps';
import type { Session } from '#domain/session';
import type { WriteContext } from './context';
import { bookingUrl } from './links';
import { notify } from './notify';

type Booked = Session & { readonly id: string };

export interface Telling {
  readonly before: Booked;
  readonly after: Booked;
  /** Who speaks for its town. */
  readonly speakers: readonly string[];
}

const isShort = ({ moved, move, closed }: Session): boolean =>
  Boolean(move?.short || moved?.short || closed?.short);

/** Everyone of a side, a substitute's absent colleague among the supervisors. */
const supervisorsOf = ({ before, after }: Telling): string[] => [
  ...new Set([before.supervisor, after.supervisor, after.substituteFor ?? after.supervisor]),
];

const receivers = (telling: Telling, own: Side | undefined): string[] => [
  ...(own === 'supervisor' ? [] : supervisorsOf(telling)),
  ...(own === 'station' ? [] : telling.speakers),
  ...(own !== 'office' && isShort(telling.after) ? ['role:coordinator'] : []),
];

/** Puts what happened into the inboxes of those who did not do it themselves. */
export async function tellOthers(context: WriteContext, kind: NoticeKind, telling: Telling): Promise<void> {
  const { before, after } = telling;
  const town = await context.towns.get(after.town);
  const told = noticeOf(kind, before, after, town.name);
  for (const to of receivers(telling, sideOf(context.actor.role)))
    await notify(context, { to, ...told, url: bookingUrl(after.id) }, `${after.id}:${kind}`);
}

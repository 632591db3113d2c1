import type { ExceptionKind } from '#domain/exceptions/exception';
import { type ExceptionNotice, exceptionNotice, newForCoordinator } from '#domain/exceptions/notices';
import { waitingFor } from '#domain/exceptions/waits';
import type { WriteContext } from './context';
import type { SessionDocument } from './documents';
import { bookingUrl, exceptionUrl, sessionUrl, vouchUrl } from './links';
import { notify } from './notify';

type Happened = Omit<SessionDocument, 'seq' | 'head'>;

const urls: Partial<Record<ExceptionNotice, (id: string) => string>> = {
  toDecide: exceptionUrl,
  toVouch: vouchUrl,
  proposed: bookingUrl,
};

/** Puts what became of an exception into inboxes. */
export async function tellOf(
  context: WriteContext,
  notice: ExceptionNotice,
  session: Happened,
  kind: ExceptionKind,
  to: readonly string[],
): Promise<void> {
  const { name: place } = await context.towns.get(session.town);
  const url = (urls[notice] ?? sessionUrl)(session.id);
  const told = exceptionNotice(notice, { session, place, kind });
  for (const each of new Set(to))
    await notify(context, { to: each, ...told, url }, `${session.id}:${notice}:${kind}`);
}

/** Asks the station to vouch once the day is over. */
export async function tellStation(
  context: WriteContext,
  before: SessionDocument,
  after: Happened,
  station: readonly string[],
): Promise<void> {
  const [first] = after.stage === before.stage ? [] : waitingFor(after, 'host', context.today);
  if (after.stage === 'ended' && first) await tellOf(context, 'toVouch', after, first.kind, station);
}

/** Tells the coordinators of all that has come to wait for them. */
export async function tellCoordinators(
  context: WriteContext,
  before: SessionDocument,
  after: Happened,
): Promise<void> {
  for (const kind of newForCoordinator(before, after))
    await tellOf(context, 'toDecide', after, kind, ['role:coordinator']);
}

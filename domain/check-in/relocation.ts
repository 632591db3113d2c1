import { type Block, blockOn } from '../booking/block';
import { blockText } from '../booking/block-words';
import type { Day, Instant } from '../calendar';
import type { Actor } from '../people';
import { isPresent, type Station } from '../roster/roster';
import type { Session } from '../session';
import { assertAvailable } from '../session-steps';
import { type RefusalKind, refusal, type Said } from './refusals';

/** From where a session was moved on its day (今天改到本站). */
export interface Relocated {
  readonly from: string;
  readonly station?: string;
  readonly reason: string;
  readonly at: Instant;
}

interface Town {
  readonly id: string;
  readonly name: string;
  readonly supervisor: string;
}

/** Where the supervisor stands, and all that is known of it. */
export interface Destination {
  readonly town: Town | undefined;
  readonly station: Station | undefined;
  readonly blocks: readonly Block[];
  /** The session that has the station today. */
  readonly holder: string | undefined;
  readonly today: Day;
}

type Booked = Session & { readonly id: string };

/** A substitute goes to the towns of whom they stand in for (R5.2). */
export const ownerOf = ({ supervisor, substituteFor = supervisor }: Session): string => substituteFor;

const blockAt = ({ supervisor }: Session, { town, station, blocks, today }: Destination) =>
  blockOn(blocks, { supervisor, town: town?.id ?? '', station: station?.id }, today);

type Rule = readonly [kind: RefusalKind, stands: (session: Booked, to: Destination) => boolean];

const rules: readonly Rule[] = [
  ['unknownTown', (_, { town }) => town === undefined],
  ['sameTown', ({ town: today }, { town }) => town?.id === today],
  ['notOwnTown', (session, { town }) => town?.supervisor !== ownerOf(session)],
  [
    'notInTown',
    (_, { town, station, today }) => station?.town !== town?.id || !station || !isPresent(station, today),
  ],
  ['closed', (session, to) => blockAt(session, to) !== undefined],
  ['stationTaken', ({ id }, { holder = id }) => holder !== id],
];

/** Why the session cannot go there today; undefined when it can. */
export const relocationObstacle = (session: Booked, to: Destination): RefusalKind | undefined =>
  rules.find(([, stands]) => stands(session, to))?.[0];

function saidOf(session: Booked, to: Destination): Said {
  const block = blockAt(session, to);
  return { ...(to.town && { theirs: to.town.name }), ...(block && { ours: blockText(block) }) };
}

/** Workers who were named, or opened the code page, are of the town that is left. */
function withoutOldTown({ agenda, station: _, move: __, relocated: ___, ...session }: Booked): Booked {
  const open = agenda?.audience === 'named' ? { ...agenda, audience: 'all' as const, workers: [] } : agenda;
  return { ...session, hosts: [], ...(open && { agenda: open }) };
}

/** Where both sides had agreed to meet, however often it moved since. */
function originOf({ town, station, relocated }: Booked): Pick<Relocated, 'from' | 'station'> {
  const { from, station: first } = relocated ?? { from: town, station };
  return { from, ...(first && { station: first }) };
}

/** Moves today's session to a station of another own town (R6.1). */
export function moveHere(
  session: Booked,
  to: Destination,
  reason: string,
  { actor, now }: { readonly actor: Actor; readonly now: Instant },
): Booked {
  assertAvailable(session, 'moveHere', actor, now);
  const kind = relocationObstacle(session, to);
  if (kind || !to.town || !to.station) throw refusal(kind ?? 'unknownTown', saidOf(session, to));
  const there = { ...withoutOldTown(session), town: to.town.id, station: to.station.id };
  const origin = originOf(session);
  return to.town.id === origin.from ? there : { ...there, relocated: { ...origin, reason, at: now } };
}

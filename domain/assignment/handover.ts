import { type Day, dayOf, dayText, type Instant, timeText } from '../calendar';
import type { Facts } from '../facts';
import { sha256 } from '../history';
import type { Session } from '../session';
import type { Tag } from '../session-words';

export interface Signature {
  readonly person: string;
  readonly name: string;
  readonly at: Instant;
}

/** The sheet by which one supervisor hands a town over to another (R3.3). */
export interface Handover {
  readonly assignment: string;
  readonly town: string;
  readonly from: string;
  readonly to: string;
  readonly day: Day;
  readonly signed: readonly Signature[];
}

export const handoverFacts = ({ signed, ...facts }: Handover): Facts => ({
  ...facts,
  signed: signed.map(({ person, at }) => ({ person, at })),
});

const ID_LENGTH = 10;

/** One sheet for each town of an assignment, whoever makes it. */
export const handoverId = (assignment: string, town: string): string =>
  sha256(`${assignment} ${town}`).slice(0, ID_LENGTH);

type Acting = { readonly person: string; readonly role: string };

const isParty = ({ from, to }: Handover, person: string) => person === from || person === to;

export const mayReadHandover = (sheet: Handover, { role, person }: Acting): boolean =>
  role !== 'supervisor' || isParty(sheet, person);

/** Why somebody cannot acknowledge a sheet; undefined when nothing stands in the way. */
export function acknowledgeObstacle(sheet: Handover, { role, person }: Acting): string | undefined {
  if (role !== 'supervisor' || !isParty(sheet, person)) return '只有移交和接手的督导可以确认';
  return sheet.signed.some((each) => each.person === person) ? '您已确认过这份移交单' : undefined;
}

/** How the sheet stands, in a word. */
export function handoverTag({ from, to, signed }: Handover): Tag {
  const missing = [from, to].filter((person) => !signed.some((each) => each.person === person));
  if (missing.length === 0) return { text: '双方已确认', tone: 'done' };
  if (missing.length === 2) return { text: '待双方确认', tone: 'todo' };
  return { text: missing[0] === from ? '待移交方确认' : '待接手方确认', tone: 'doing' };
}

export const signedText = ({ at }: Signature): string => `${dayText(dayOf(at))} ${timeText(at)} 已确认`;

type Standing = Pick<Session, 'day' | 'stage' | 'record'>;

/** What of a town's sessions is to be handed over: what lies ahead, and records that nobody confirmed yet. */
export const isAhead = ({ stage }: Standing): boolean =>
  stage === 'agreed' || stage === 'tentative' || stage === 'inProgress';

export const isUnconfirmed = ({ stage, record }: Standing): boolean =>
  stage === 'ended' && record.state !== 'confirmed';

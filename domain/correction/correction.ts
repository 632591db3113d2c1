import type { Day, Instant } from '../calendar';
import type { Correctable, CorrectionState, Party } from './kinds';

export interface RecordPart {
  readonly what: 'record';
  readonly duties: readonly string[];
  readonly form: string;
  readonly content: readonly string[];
  readonly matters: string;
  readonly advice: string;
}

/** When the supervisor came and left, '08:50', on the session's day; '' where that is not known. */
export interface HoursPart {
  readonly what: 'hours';
  readonly arrival: string;
  readonly departure: string;
}

export interface DayPart {
  readonly what: 'day';
  readonly day: Day;
}

export interface PlacePart {
  readonly what: 'place';
  readonly town: string;
  readonly station: string;
}

export interface PersonPart {
  readonly what: 'person';
  readonly supervisor: string;
}

/** What a correction concerns, as it was or as it is to be. */
export type Part = RecordPart | HoursPart | DayPart | PlacePart | PersonPart;

export interface Signature {
  readonly by: string;
  readonly at: Instant;
}

/** Something that was wrong about a session, and who says so. */
export interface Correction {
  readonly session: string;
  /** Whose session it was, where and when, before this correction. */
  readonly supervisor: string;
  readonly town: string;
  readonly day: Day;
  readonly what: Correctable;
  readonly before: Part;
  readonly after: Part;
  readonly reason: string;
  readonly asked: Signature & { readonly party: Party };
  readonly state: CorrectionState;
  readonly signed: Readonly<Partial<Record<Party, Signature>>>;
  /** When it took effect, or who ended it and why. */
  readonly closed?: Signature & { readonly party: Party; readonly reason: string };
}

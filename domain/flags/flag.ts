import type { Day, Instant } from '../calendar';
import type { Role } from '../people';

export const flagKinds = ['nearDuplicate', 'photoTwice', 'impossibleTravel', 'tooRegular'] as const;
export type FlagKind = (typeof flagKinds)[number];

export const flagStates = ['open', 'explained', 'dismissed'] as const;
export type FlagState = (typeof flagStates)[number];

/** A session that a flag names, as it was when the flag was raised. */
export interface Flagged {
  readonly session: string;
  readonly day: Day;
  readonly town: string;
  readonly supervisor: string;
}

/** What was measured; the sentence of the flag is made from it. */
export type Measured =
  | { readonly kind: 'nearDuplicate'; readonly percent: number }
  | { readonly kind: 'photoTwice'; readonly photos: number }
  | {
      readonly kind: 'impossibleTravel';
      readonly who: 'supervisor' | 'host';
      readonly from: string;
      readonly to: string;
      readonly kilometres: number;
      readonly minutes: number;
    }
  /** Standard deviations in tenths of a minute. */
  | { readonly kind: 'tooRegular'; readonly arrival: number; readonly stay: number };

/** What a detector saw: nothing of it is anybody's words. */
export type Finding = Measured & { readonly sessions: readonly Flagged[] };

export interface Explanation {
  readonly by: string;
  readonly at: Instant;
  readonly text: string;
}

/** A hint that people look at (R7.5); it decides nothing and enters no score. */
export type Flag = Finding & {
  readonly foundOn: Day;
  readonly state: FlagState;
  /** One of each supervisor at most, the last they gave. */
  readonly explanations: readonly Explanation[];
  readonly dismissed?: {
    readonly by: string;
    readonly role: Role;
    readonly at: Instant;
    readonly reason: string;
  };
};

/** Whom a flag concerns, each once. */
export const supervisorsOf = ({ sessions }: Pick<Finding, 'sessions'>): string[] => [
  ...new Set(sessions.map(({ supervisor }) => supervisor)),
];

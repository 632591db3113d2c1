import type { Day, Instant } from '../calendar';

export const audiences = ['all', 'group', 'named'] as const;
export type Audience = (typeof audiences)[number];

/** What a session is for (R5.4): 对象, 内容 and 形式; `need` is '' where there is no particular one. */
export interface Agenda {
  readonly audience: Audience;
  /** The workers meant, when they are named. */
  readonly workers: readonly string[];
  readonly duties: readonly string[];
  readonly form: string;
  readonly need: string;
}

export interface Asked {
  readonly by: 'supervisor' | 'worker' | 'contact' | 'coordinator';
  readonly person: string;
  readonly at: Instant;
}

export interface Guests {
  readonly towns: readonly string[];
  readonly stations: readonly string[];
  readonly supervisors: readonly string[];
}

/** Another day that one side proposes; both days are taken until the other side answers (R5.2). */
export interface Move extends Asked {
  readonly to: Day;
  readonly reason: string;
  /** 临时: within the notice period. */
  readonly short: boolean;
}

/** From which day a session was last moved, and why. */
export interface Moved {
  readonly from: Day;
  readonly by: string;
  readonly reason: string;
  readonly short: boolean;
}

/** How a booking came to nothing. */
export interface Closed {
  readonly how: 'declined' | 'withdrawn' | 'cancelled' | 'lapsed';
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
  readonly short: boolean;
}

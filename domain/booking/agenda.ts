import type { Instant } from '../calendar';

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
  readonly by: 'supervisor' | 'worker' | 'coordinator';
  readonly person: string;
  readonly at: Instant;
}

export interface Guests {
  readonly towns: readonly string[];
  readonly stations: readonly string[];
  readonly supervisors: readonly string[];
}

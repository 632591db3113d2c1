import type { Day } from '../calendar';
import type { RecordText } from '../record/text';

/** What can be taken over, in the order of the sheets. */
export const pastKinds = ['session', 'training', 'visit'] as const;
export type PastKind = (typeof pastKinds)[number];

export const pastKindText: Record<PastKind, string> = { session: '督导', training: '培训', visit: '走访' };

export const topics = { skills: '督导技巧', policy: '双百政策' } as const;
export type Topic = keyof typeof topics;

interface Row {
  readonly id: string;
  /** The number of its row in the file. */
  readonly row: number;
  readonly day: Day;
  /** What proves it, as the file says. */
  readonly evidence: string;
}

export interface PastSession extends Row {
  readonly kind: 'session';
  readonly post: string;
  readonly supervisor: string;
  readonly town: string;
  readonly station: string;
  readonly arrival: string;
  readonly departure: string;
  readonly text: RecordText;
}

export interface PastTraining extends Row {
  readonly kind: 'training';
  readonly title: string;
  readonly topic: Topic;
  readonly hours: number;
  readonly attendees: readonly string[];
}

export interface PastVisit extends Row {
  readonly kind: 'visit';
  readonly town: string;
  readonly station: string;
  readonly inspector: string;
  readonly result: string;
}

export type PastRow = PastSession | PastTraining | PastVisit;

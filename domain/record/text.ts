import type { Day } from '../calendar';

/** A photo or a paper of a record; the hash is of its bytes, so that one used twice can be found (R7.5). */
export interface RecordFile {
  readonly id: string;
  /** Where it lies in the cloud. */
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** What is still to be done after a session. `owner` is a worker's id, '' for the supervisor. */
export interface Task {
  readonly text: string;
  readonly owner: string;
  readonly due: Day;
}

/** A record as it is submitted: tags first, then words (R7.1). Records taken over from paper lack the later fields. */
export interface RecordText {
  readonly duties: readonly string[];
  readonly form: string;
  readonly content?: readonly string[];
  readonly matters: string;
  readonly advice: string;
  readonly followUps?: readonly Task[];
  readonly files?: readonly RecordFile[];
}

/** The form of a session whose words only its supervisor and the worker concerned may read (R7.8). */
export const INDIVIDUAL = 'individual';

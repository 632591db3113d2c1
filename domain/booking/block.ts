import type { Day, Instant } from '../calendar';

/** Why days are not free: a supervisor's leave, a training of all, a town or a station that is closed (R5.2). */
export const blockKinds = ['leave', 'training', 'closure', 'stationClosure'] as const;
export type BlockKind = (typeof blockKinds)[number];

export const blockStates = ['asked', 'approved', 'refused', 'withdrawn'] as const;
export type BlockState = (typeof blockStates)[number];

export interface Block {
  readonly kind: BlockKind;
  /** A supervisor, a town or a station by its id; '' for all, as a training is. */
  readonly who: string;
  readonly from: Day;
  readonly to: Day;
  readonly reason: string;
  readonly state: BlockState;
  readonly by: string;
  readonly at: Instant;
  /** Why it was refused or taken back. */
  readonly answer?: string;
  /** Sessions that stay on their day although it is not free. */
  readonly kept?: readonly string[];
}

/** Where a session would be and who would come. */
export interface Whereabouts {
  readonly supervisor: string;
  readonly town: string;
  readonly station?: string | undefined;
}

const concerns: Record<BlockKind, (who: string, at: Whereabouts) => boolean> = {
  leave: (who, { supervisor }) => who === supervisor,
  training: () => true,
  closure: (who, { town }) => who === town,
  stationClosure: (who, { station }) => who === station,
};

/** What stands against a session of these on `day`; undefined on a free day. */
export const blockOn = <B extends Block>(blocks: readonly B[], at: Whereabouts, day: Day): B | undefined =>
  blocks.find(
    ({ kind, who, from, to, state }) =>
      state === 'approved' && from <= day && day <= to && concerns[kind](who, at),
  );

import type { SessionView } from '../../services/steps';

/** Says that a session was taken over and on what it rests; leads to the proofs those who may see them. */
Component({
  properties: {
    session: { type: String, value: '' },
    facts: { type: Object, value: {} as NonNullable<SessionView['takenOver']> },
  },
});

import type { SessionView } from '../../services/steps';

/** The stops of a day where there was more than one, and what is unusual about its times (R6.1, R6.2, R6.6). */
Component({
  properties: {
    facts: { type: Object, value: {} as NonNullable<SessionView['checkIn']> },
  },
});

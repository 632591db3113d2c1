import type { SessionView } from '../../services/steps';

/** A record as it is read. */
Component({
  properties: {
    record: { type: Object, value: {} as SessionView['record'] },
  },
});

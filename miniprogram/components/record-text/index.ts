import type { SessionView } from '../../services/steps';

/** A record as it is read. */
Component({
  properties: {
    session: { type: String, value: '' },
    record: { type: Object, value: {} as SessionView['record'] },
  },
});

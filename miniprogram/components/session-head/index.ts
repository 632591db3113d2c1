import type { SessionCard } from '../../services/steps';

/** Which session a page is about. */
Component({
  properties: {
    session: { type: Object, value: {} as SessionCard },
  },
});

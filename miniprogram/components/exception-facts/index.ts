import type { ExceptionCase } from '../../services/exceptions';

/** Which session it is, and all that is known of the day. */
Component({
  properties: {
    case: { type: Object, value: null as unknown as ExceptionCase },
  },
});

import type { SessionCard } from '../../services/steps';

/** One session in a list: where, who, when, state and next step. Opens its page, or another one given. */
Component({
  properties: {
    card: { type: Object, value: {} as SessionCard },
    dated: { type: Boolean, value: true },
    page: { type: String, value: '/packages/supervisor/session/index' },
  },
});

import type { Waiting } from '../panels';

/** Where one speaks for a town: its wishes, its days, and what waits for an answer. */
Component({
  properties: {
    waiting: { type: Object, value: {} as Waiting },
  },
});

import type { Output } from '../../../typings/api';

type Wait = Output<'reporting', 'board'>['waits'][number];

/** What waits for whom; each line opens the sessions it counts. */
Component({
  properties: {
    waits: { type: Array, value: [] as Wait[] },
  },
});

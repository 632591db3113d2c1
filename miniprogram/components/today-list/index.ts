import type { Output } from '../../../typings/api';

type Today = Output<'reporting', 'board'>['sessionsToday'][number];

/** Who is where today. */
Component({
  properties: {
    sessions: { type: Array, value: [] as Today[] },
  },
});

import type { Output } from '../../../typings/api';

type Line = Output<'reporting', 'board'>['exceptions'][number];

/** Each kind of exception with its figures; a substitute asks for no approval. */
Component({
  properties: {
    lines: { type: Array, value: [] as Line[] },
  },
});

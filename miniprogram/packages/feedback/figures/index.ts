import type { Output } from '../../../../typings/api';

type Figures = Output<'feedback', 'ratings'>['all'];

/** What published answers say together: the figure, and an item a line. */
Component({
  properties: {
    title: { type: String, value: '' },
    figures: { type: Object, value: {} as NonNullable<Figures> },
  },
});

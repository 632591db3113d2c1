import type { Output } from '../../../../typings/api';

type Table = Output<'planning', 'schedule'>['table'];

/** Sessions of each supervisor month by month; the darker, the more. */
Component({
  properties: {
    table: { type: Object, value: null as unknown as Table },
  },
});

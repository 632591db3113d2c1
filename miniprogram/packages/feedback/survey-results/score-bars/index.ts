import type { Group } from '../view';

type Scale = Group['functions'][number];

/** What is hoped for above what is, with the figures in words. */
Component({
  properties: {
    title: { type: String, value: '' },
    main: { type: Boolean, value: false },
    figures: { type: Object, value: {} as Pick<Scale, 'expected' | 'actual' | 'gap' | 'isShort'> },
  },
});

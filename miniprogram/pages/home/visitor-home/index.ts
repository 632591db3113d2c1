import type { Overview } from '../panels';

/** What anyone may know of the project. */
Component({
  properties: {
    overview: { type: Object, value: {} as Overview },
  },
});

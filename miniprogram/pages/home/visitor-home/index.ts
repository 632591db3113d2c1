import type { Overview, Rounds } from '../panels';

/** What anyone may know of the project, and the recruitment that is under way. */
Component({
  properties: {
    overview: { type: Object, value: {} as Overview },
    rounds: { type: Array, value: [] as Rounds },
  },
});

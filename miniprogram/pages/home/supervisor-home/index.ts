import { openStep } from '../../../services/steps';
import type { Mine } from '../panels';

/** What a supervisor does now, then the supervisor's numbers. */
Component({
  properties: {
    home: { type: Object, value: null as unknown as Mine },
  },
  data: { toRecord: [] as Mine['toRecord'] },
  observers: {
    home(home: Mine | null) {
      const shown = home?.today?.id;
      this.setData({ toRecord: (home?.toRecord ?? []).filter(({ id }) => id !== shown) });
    },
  },
  methods: { onStep: openStep },
});

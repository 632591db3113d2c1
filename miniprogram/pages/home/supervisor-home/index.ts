import { openStep } from '../../../services/steps';
import type { Mine } from '../panels';

/** What a supervisor does now, then the supervisor's numbers. */
Component({
  properties: {
    home: { type: Object, value: {} as Mine },
    today: { type: String, value: '' },
  },
  methods: { onStep: openStep },
});

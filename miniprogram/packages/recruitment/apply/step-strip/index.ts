import type { Tap } from '../../types';
import type { StepView } from '../view';

/** Every step with its mark; a tap goes there. */
Component({
  properties: {
    steps: { type: Array, value: [] as StepView['strip'] },
    current: { type: String, value: '' },
  },
  methods: {
    onStepTap({ currentTarget: { dataset } }: Tap) {
      this.triggerEvent('go', { step: dataset.at });
    },
  },
});

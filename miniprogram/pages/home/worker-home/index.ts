import { openStep } from '../../../services/steps';
import type { Hosting, ToRate } from '../panels';

/** Who comes to the worker's town, and which records wait for the worker. */
Component({
  properties: {
    home: { type: Object, value: {} as Hosting },
    rating: { type: Object, value: {} as ToRate },
  },
  methods: { onStep: openStep },
});

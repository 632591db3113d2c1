import type { OutputView } from '../view';

/** An output as it is read. */
Component({
  properties: {
    output: { type: Object, value: null as unknown as OutputView },
  },
});

import type { Output } from '../../../typings/api';

/** The interviews of a panel member; each opens its scoring page. */
Component({
  properties: {
    panel: { type: Object, value: {} as Output<'recruitment', 'panel'> },
  },
});

import type { OwnApplication, Tap } from '../../types';
import type { checkView } from '../view';

const tones: Record<OwnApplication['findings'][number]['verdict'], string> = {
  met: 'done',
  unmet: 'wrong',
  toDecide: 'doing',
  missing: 'off',
};

/** The conditions clause by clause, then what is missing; a tap leads to where it is mended. */
Component({
  properties: {
    check: { type: Object, value: {} as ReturnType<typeof checkView> },
  },
  data: { tones },
  methods: {
    onTap({ currentTarget: { dataset } }: Tap) {
      this.triggerEvent('go', { step: dataset.step });
    },
  },
});

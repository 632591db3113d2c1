import type { Output } from '../../../typings/api';

type Record = Output<'roster', 'confirmPastRecord'>;

/** A training or a visit that was taken over; who may confirm it does so here. */
Component({
  properties: {
    record: { type: Object, value: {} as Record },
    busy: { type: Boolean, value: false },
  },
  methods: {
    onConfirmTap() {
      this.triggerEvent('confirm', { id: (this.data.record as Record).id });
    },
  },
});

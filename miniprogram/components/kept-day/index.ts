import { keptDay } from '../../services/kept-day';
import { openStep } from '../../services/steps';
import { offlineDay } from './view';

/** What can be done today without a network: show the codes that are kept, or scan and send later (R6.6). */
Component({
  data: { sessions: offlineDay(undefined) },
  lifetimes: {
    attached() {
      this.setData({ sessions: offlineDay(keptDay()) });
    },
  },
  pageLifetimes: {
    show() {
      this.setData({ sessions: offlineDay(keptDay()) });
    },
  },
  methods: { onStep: openStep },
});

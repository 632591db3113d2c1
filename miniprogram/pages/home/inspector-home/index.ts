import type { Flagged } from '../panels';

/** What waits for the inspector. */
Component({
  properties: {
    flagged: { type: Object, value: {} as Flagged },
  },
  methods: {
    onFlagsTap() {
      wx.navigateTo({ url: '/packages/coordinator/flags/index' });
    },
  },
});

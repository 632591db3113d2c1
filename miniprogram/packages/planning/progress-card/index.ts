import { type Publication, percentOf } from '../carry-on';

/** How far what was confirmed is written, and what came of it. */
Component({
  properties: {
    publication: { type: Object, value: null as unknown as Publication },
    busy: { type: Boolean, value: false },
  },
  data: { percent: 0 },
  observers: {
    publication(publication: Publication | null) {
      if (publication) this.setData({ percent: percentOf(publication) });
    },
  },
  methods: {
    onContinueTap() {
      this.triggerEvent('continue');
    },
    onDoneTap() {
      wx.navigateBack();
    },
  },
});

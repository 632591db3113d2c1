import type { Board } from '../panels';

/** The board in short: what waits, who is out today, how far the year is. */
Component({
  properties: {
    board: { type: Object, value: {} as Board },
  },
  methods: {
    onBoardTap() {
      wx.navigateTo({ url: '/packages/coordinator/board/index' });
    },
  },
});

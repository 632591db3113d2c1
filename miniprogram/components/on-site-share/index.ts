import type { Output } from '../../../typings/api';
import { lightTone } from '../lights';

type Share = Output<'reporting', 'board'>['onSite'];

const words: Record<Share['light'], string> = { green: '正常', amber: '偏低', red: '不够' };

/** How many of the sessions that count took place on the spot (R6.3). */
Component({
  properties: {
    share: { type: Object, value: null as unknown as Share },
  },
  data: { tone: 'todo', word: '' },
  observers: {
    share(share: Share | null) {
      if (share) this.setData({ tone: lightTone[share.light], word: words[share.light] });
    },
  },
});

import type { Output } from '../../../../../typings/api';

type Line = Output<'supervision', 'correction'>['lines'][number];

/** What a correction changes, old and new side by side. */
Component({
  properties: {
    lines: { type: Array, value: [] as Line[] },
  },
  data: { changed: [] as Line[], isPart: false },
  observers: {
    lines(lines: Line[]) {
      const changed = lines.filter(({ isChanged }) => isChanged);
      this.setData({ changed, isPart: changed.length < lines.length });
    },
  },
});

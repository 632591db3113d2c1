import { openSheet } from '../canvas';
import { drawn } from '../drawn';
import { columnAt, drawBars, type MonthBar } from './draw';

/** Sessions month by month; a tap tells the month. */
Component({
  behaviors: [drawn],
  properties: {
    months: { type: Array, value: [] as MonthBar[] },
  },
  data: { words: '' },
  observers: {
    months(months: MonthBar[]) {
      const words = months.map(
        ({ label, done, planned }) => `${label}已计入 ${done} 次，未完成 ${planned} 次`,
      );
      this.setData({ words: words.join('；') });
      this.draw();
    },
  },
  methods: {
    async draw() {
      const sheet = await openSheet(this, '.canvas');
      if (sheet) drawBars(sheet, this.data.months as MonthBar[]);
    },
    onTap({ detail: { x } }: WechatMiniprogram.TouchEvent<{ x: number }>) {
      this.createSelectorQuery()
        .select('.canvas')
        .boundingClientRect(({ left, width }) => {
          const column = columnAt(this.data.months as MonthBar[], x - left, width);
          if (column) this.triggerEvent('pick', { month: column.month });
        })
        .exec();
    },
  },
});

import type { Quota } from '../../services/steps';
import { lightTone } from '../lights';

const figures = [
  { name: '待补全', of: 'waiting' },
  { name: '不足时', of: 'short' },
  { name: '已排', of: 'booked' },
] as const;

const list = '/packages/coordinator/sessions/index';

/** One quota: its ring, its figures, each opening the sessions behind it, and its pace in words. */
Component({
  properties: {
    quota: { type: Object, value: null as unknown as Quota },
    scope: { type: String, value: '' },
  },
  data: { tone: 'todo', figures: [] as { name: string; count: number; url: string }[] },
  observers: {
    'quota, scope'(quota: Quota | null, scope: string) {
      if (!quota) return;
      this.setData({
        tone: lightTone[quota.light],
        figures: figures.map(({ name, of }) => ({
          name,
          count: quota[of],
          url: `${list}?standing=${of}&title=${name}&${scope}`,
        })),
      });
    },
  },
});

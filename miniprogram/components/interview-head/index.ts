import type { Output } from '../../../typings/api';

type Card = Output<'recruitment', 'panel'>['interviews'][number];

const tags: Record<Card['state'], { readonly text: string; readonly tone: string }> = {
  open: { text: '待评分', tone: 'todo' },
  scored: { text: '已评分', tone: 'done' },
  conflict: { text: '已回避', tone: 'off' },
};

/** Whom a panel member meets, when, and whether they have scored. */
Component({
  properties: {
    card: { type: Object, value: {} as Card },
  },
  data: { tags },
});

import type { Output } from '../../../../typings/api';
import { groupsOf } from './view';

type Changes = Output<'planning', 'scheduleDiff'>['changes'];

/** What a draft or a spreadsheet changes of what is published, kind by kind. */
Component({
  properties: {
    changes: { type: Array, value: [] as Changes },
  },
  data: { groups: [] as ReturnType<typeof groupsOf> },
  observers: {
    changes(changes: Changes) {
      this.setData({ groups: groupsOf(changes ?? []) });
    },
  },
  methods: {
    onMoreTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      this.setData({ groups: groupsOf(this.data.changes as Changes, dataset.kind) });
    },
  },
});

import type { Output } from '../../../typings/api';

type Wait = Output<'reporting', 'board'>['waits'][number];

const list = '/packages/coordinator/sessions/index';

/** What waits for the coordinator has a page of its own. */
function urlOf({ exception, standing, recordState, what }: Wait): string {
  if (exception === 'coordinator') return '/packages/coordinator/exceptions/index';
  const scope = Object.entries({ exception, standing, recordState, title: what }).filter(
    ([, value]) => value,
  );
  return `${list}?${scope.map((each) => each.join('=')).join('&')}`;
}

/** What waits for whom; each line opens the sessions it counts. */
Component({
  properties: {
    waits: { type: Array, value: [] as Wait[] },
  },
  data: { lines: [] as (Wait & { url: string })[] },
  observers: {
    waits(waits: Wait[]) {
      this.setData({ lines: waits.map((wait) => ({ ...wait, url: urlOf(wait) })) });
    },
  },
});

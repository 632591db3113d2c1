import { comersTo, type Held } from './attendance';
import { act, type World } from './client';
import { chance } from './people';

interface ToRate {
  readonly months: readonly {
    readonly month: string;
    readonly supervisors: readonly { readonly id: string }[];
  }[];
  readonly items: readonly { readonly id: string }[];
}

const RATES = 0.6;
const LOWEST = 3;

const scoreOf = (worker: string, month: string, item: string): number =>
  LOWEST + Math.floor(chance(worker, month, item) * 3);

/** Some of those who came rate on their own phones, once a month. */
export async function rate(world: World, held: Held): Promise<void> {
  for (const { id, openid } of comersTo(held).filter((each) => chance(held.id, each.id, 'rates') < RATES)) {
    const { months, items } = await act<ToRate>(world, openid, 'worker', 'feedback.toRate', {});
    const supervisor = months[0]?.supervisors[0]?.id;
    if (!months[0] || supervisor === undefined) continue;
    const { month } = months[0];
    const scores = Object.fromEntries(items.map((item) => [item.id, scoreOf(id, month, item.id)]));
    await act(world, openid, 'worker', 'feedback.rate', { month, supervisor, scores, comment: '' });
  }
}

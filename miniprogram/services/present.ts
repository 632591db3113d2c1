import { type Failure, failureOf } from './failure';

interface Presented<D> {
  data: D;
  setData(data: Partial<D> & { failure: Failure | null }): void;
}

const latest = new WeakMap<object, number>();

/** Reads what a page shows. A failure stands beside what was shown before; an answer that was overtaken is dropped. */
export async function present<D>(
  page: Presented<D>,
  read: () => Promise<NoInfer<Partial<D>>>,
): Promise<void> {
  const turn = (latest.get(page) ?? 0) + 1;
  latest.set(page, turn);
  const shown = await settle(read);
  wx.stopPullDownRefresh();
  if (latest.get(page) === turn) page.setData(shown);
}

async function settle<D>(read: () => Promise<Partial<D>>): Promise<Partial<D> & { failure: Failure | null }> {
  try {
    return { ...(await read()), failure: null };
  } catch (error) {
    return { failure: failureOf(error) } as Partial<D> & { failure: Failure };
  }
}

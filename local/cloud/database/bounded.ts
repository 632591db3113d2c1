/** The items from `offset` on, at most `limit` of them; takes no more from `items` than that. */
export function bounded<T>(items: Iterable<T>, offset: number, limit: number): T[] {
  const taken: T[] = [];
  let index = 0;
  if (limit <= 0) return taken;
  for (const item of items) {
    if (index >= offset) taken.push(item);
    index += 1;
    if (taken.length >= limit) break;
  }
  return taken;
}

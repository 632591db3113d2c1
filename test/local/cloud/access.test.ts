import { find, type Selection } from '../../../local/cloud/database/find';
import { replace } from '../../../local/cloud/database/indexes';
import { createMemoryStore } from '../../../local/cloud/store/memory';
import type { Reader } from '../../../local/cloud/store/reader';

const collection = {
  name: 'sessions',
  indexes: [
    { name: 'byDay', keys: ['project', 'day'] },
    { name: 'byTag', keys: ['tags'] },
  ],
};

const projects = 20;
const perProject = 50;

let store: Reader;
beforeAll(async () => {
  const changes = new Map<string, unknown>();
  for (let project = 0; project < projects; project += 1) {
    for (let n = 0; n < perProject; n += 1) {
      const _id = `p${project}:${String(n).padStart(3, '0')}`;
      replace(changes, collection, undefined, {
        _id,
        project: `p${project}`,
        day: n % 10,
        tags: [`t${n}`],
        n,
      });
    }
  }
  const memory = createMemoryStore();
  await memory.write(changes);
  store = memory;
});

/** How many entries finding reads, beside what it finds. */
function reads(selection: Selection) {
  let count = 0;
  const counting: Reader = {
    get(key) {
      count += 1;
      return store.get(key);
    },
    *range(from, to, reverse) {
      for (const entry of store.range(from, to, reverse)) {
        count += 1;
        yield entry;
      }
    },
  };
  return { found: find(counting, collection, selection).length, read: () => count };
}

// biome-ignore format: a table
test.each<[sentence: string, selection: Selection, found: number, atMost: number]>([
  ['one id', { filter: { _id: 'p3:001' } }, 1, 1],
  ['a few ids', { filter: { _id: { $in: ['p3:001', 'p4:001', 'x'] } } }, 2, 3],
  ['a prefix', { filter: { _id: { $gte: 'p3:', $lt: 'p3;' } } }, 50, 50],
  ['a prefix inside and', { filter: { $and: [{ _id: { $gte: 'p3:' } }, { _id: { $lt: 'p3;' } }] } }, 50, 50],
  ['a page of a prefix', { filter: { _id: { $gt: 'p3:009', $lt: 'p3;' } }, order: { _id: 1 }, limit: 10 }, 10, 11],
  ['the last of a prefix', { filter: { _id: { $gte: 'p3:', $lt: 'p3;' } }, order: { _id: -1 }, limit: 1 }, 1, 1],
  ['a prefix and a condition', { filter: { _id: { $gte: 'p3:', $lt: 'p3;' }, n: 7 } }, 1, 50],
  ['an index', { filter: { project: 'p3', day: 4 } }, 5, 10],
  ['the beginning of an index', { filter: { project: 'p3', n: { $lt: 5 } } }, 5, 100],
  ['several values of an index', { filter: { project: 'p3', day: { $in: [1, 2] } } }, 10, 20],
  ['an index of arrays', { filter: { tags: 't7' } }, 20, 40],
  ['without an index', { filter: { n: 7 } }, 20, 1000],
])('%s', (_, selection, found, atMost) => {
  const result = reads(selection);
  expect(result.found).toBe(found);
  expect(result.read()).toBeLessThanOrEqual(atMost);
});

import {
  type ChainHead,
  canonical,
  chainFaults,
  emptyChain,
  type HistoryEntry,
  headsBefore,
  link,
  sealOf,
  sha256,
} from '../../domain/history';

const by = { role: 'supervisor', person: 's1' };
const entry = (action: string) => ({ subject: 'session:a', at: 1, by, action, facts: { stage: action } });

function chainOf(...actions: string[]): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  for (const action of actions) {
    const last = entries.at(-1);
    entries.push(link(last ? { seq: last.seq, head: last.hash } : emptyChain, entry(action)));
  }
  return entries;
}

const endOf = (entries: readonly HistoryEntry[]): ChainHead => {
  const last = entries.at(-1);
  return last ? { seq: last.seq, head: last.hash } : emptyChain;
};

const chain = chainOf('plan', 'checkIn', 'checkOut', 'submitRecord');
const end = endOf(chain);
const [first, second, third, fourth] = chain as [HistoryEntry, HistoryEntry, HistoryEntry, HistoryEntry];

test('each entry carries the hash of the one before it (R16.2)', () => {
  expect(chain.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect(chain.map(({ prev }) => prev)).toEqual(['', first.hash, second.hash, third.hash]);
  expect(new Set(chain.map(({ hash }) => hash)).size).toBe(4);
  expect(first.hash).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ['nothing', []],
  ['one entry', chainOf('plan')],
  ['four entries', chain],
  ['four entries in another order', chain.toReversed()],
])('a chain of %s that ends where its subject says has no fault', (_, entries) => {
  expect(chainFaults(entries, endOf(entries.toSorted((a, b) => a.seq - b.seq)))).toEqual([]);
});

const changes: Record<keyof HistoryEntry, unknown> = {
  subject: 'session:b',
  seq: 7,
  at: 2,
  by: { role: 'supervisor', person: 's2' },
  action: 'void',
  facts: { stage: 'agreed' },
  prev: 'f'.repeat(64),
  hash: 'f'.repeat(64),
};

test.each(Object.entries(changes))('a changed %s of any entry is found (R16.2)', (field, value) => {
  for (const index of chain.keys()) {
    const edited = chain.map((each, place) => (place === index ? { ...each, [field]: value } : each));
    expect(chainFaults(edited, end)).not.toEqual([]);
  }
});

test('each kind of damage is named', () => {
  expect(chainFaults([{ ...first, at: 2 }, second, third, fourth], end)).toEqual(['entry 1 was changed']);
  expect(chainFaults([first, third, fourth], end)).toEqual([
    'entry 2 is missing before 3',
    'entry 3 is missing before 4',
  ]);
  expect(chainFaults([first, second, third], end)).toEqual(['the subject does not end its chain']);
  expect(chainFaults([], end)).toEqual(['the subject does not end its chain']);
  expect(chainFaults(chain, emptyChain)).toEqual(['the subject does not end its chain']);
  expect(chainFaults(chain, { ...end, seq: 5 })).toEqual(['the subject does not end its chain']);
  expect(chainFaults(chain, { ...end, head: first.hash })).toEqual(['the subject does not end its chain']);
});

test('entries that changed places are found', () => {
  const swapped = [first, { ...third, seq: 2 }, { ...second, seq: 3 }, fourth];
  expect(chainFaults(swapped, end)).toContain('entry 2 does not follow 1');
});

test('a forked chain is found', () => {
  const fork = link({ seq: 1, head: first.hash }, entry('showCode'));
  expect(chainFaults([...chain, fork], end)).not.toEqual([]);
});

test('a tail exchanged without touching the subject is found', () => {
  const other = link(endOf([first, second, third]), entry('returnRecord'));
  expect(chainFaults([first, second, third, other], end)).toEqual(['the subject does not end its chain']);
});

test.each<[string, unknown, unknown]>([
  ['fields in another order', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
  ['a field without a value', { a: 1, b: undefined }, { a: 1 }],
  ['nested lists', [[{ a: 1, b: 2 }]], [[{ b: 2, a: 1 }]]],
])('the same value has one text: %s', (_, left, right) => {
  expect(canonical(left)).toBe(canonical(right));
});

test.each<[string, unknown, unknown]>([
  ['a number and its text', 1, '1'],
  ['null and nothing', { a: null }, {}],
  ['lists in another order', [1, 2], [2, 1]],
  ['a list and its only element', [1], 1],
  ['an empty list and an empty object', [], {}],
  ['a key that looks like a value', { 'a":1,"b': 2 }, { a: 1, b: 2 }],
])('different values have different texts: %s', (_, left, right) => {
  expect(canonical(left)).not.toBe(canonical(right));
});

test('a canonical text is JSON that gives the value back', () => {
  const value = { 名: '石岐', list: [1, null, true, { deep: 'x' }], number: 1.5 };
  expect(JSON.parse(canonical(value))).toEqual(value);
});

test('a seal is the same whatever the order of the heads, and another for any other heads (R16.2)', () => {
  const heads = ['a', 'b', 'c'].map((subject, index) => ({ subject, seq: index, head: sha256(subject) }));
  const [a, b, c] = heads as [(typeof heads)[0], (typeof heads)[0], (typeof heads)[0]];
  const seal = sealOf(heads);
  expect(sealOf([c, a, b])).toBe(seal);
  expect(sealOf([a, b])).not.toBe(seal);
  expect(sealOf([a, b, { ...c, seq: 9 }])).not.toBe(seal);
  expect(sealOf([a, b, { ...c, head: a.head }])).not.toBe(seal);
  expect(sealOf([])).toMatch(/^[0-9a-f]{64}$/);
});

test('sha256 is SHA-256', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test.each([
  ['before all', 0, []],
  ['at the instant of the first', 10, []],
  ['after the first', 11, [['a', 1]]],
  [
    'after one of each',
    21,
    [
      ['a', 1],
      ['b', 1],
    ],
  ],
  [
    'after all',
    99,
    [
      ['a', 2],
      ['b', 1],
    ],
  ],
])('heads are those that the chains had before an instant: %s', (_, instant, expected) => {
  const entries = [
    { subject: 'a', seq: 2, at: 30, hash: 'a2' },
    { subject: 'a', seq: 1, at: 10, hash: 'a1' },
    { subject: 'b', seq: 1, at: 20, hash: 'b1' },
  ];
  const heads = headsBefore(entries, instant).toSorted((x, y) => (x.subject < y.subject ? -1 : 1));
  expect(heads.map(({ subject, seq, head }) => [subject, seq, head])).toEqual(
    expected.map(([subject, seq]) => [subject, seq, `${subject}${seq}`]),
  );
});

test('what is added after an instant does not change the seal of the time before it (R16.2)', () => {
  const before = { subject: 'a', seq: 1, at: 10, hash: 'a1' };
  const after = { subject: 'a', seq: 2, at: 30, hash: 'a2' };
  const seal = sealOf(headsBefore([before], 20));
  expect(sealOf(headsBefore([before, after], 20))).toBe(seal);
  expect(sealOf(headsBefore([{ ...before, hash: 'x' }, after], 20))).not.toBe(seal);
});

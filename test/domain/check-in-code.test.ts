import { wordsOf } from '../../domain/check-in/refusals';
import {
  CODE_MAX_LENGTH,
  type CodeFacts,
  codeObstacle,
  codesFrom,
  decodeCode,
  digitsOf,
  encodeCode,
  GRACE_WINDOWS,
  WINDOW_MS,
  windowOf,
} from '../../domain/check-in-code';
import { expected, facts, NOW, sign, signWith } from '../support/judged-codes';
import { integerFrom, oneOf, randomFrom, times } from '../support/random';
import { OTHER_TOWN, TOWN } from '../support/sessions';

const judge = (changes: Partial<CodeFacts>, now = NOW) =>
  codeObstacle(decodeCode(encodeCode({ ...facts, ...changes }, sign), sign), expected, now);

test('a code gives back what it was made of (R6.1)', () => {
  for (const purpose of ['in', 'out'] as const) {
    const made = { ...facts, purpose };
    expect(decodeCode(encodeCode(made, sign), sign)).toEqual(made);
  }
});

test('the longest ids make a code of exactly the greatest length', () => {
  const longest = { ...facts, purpose: 'out' as const, host: 'w'.repeat(20) };
  expect(encodeCode(longest, sign)).toHaveLength(CODE_MAX_LENGTH);
  expect(decodeCode(encodeCode(longest, sign), sign)).toEqual(longest);
  expect(decodeCode(encodeCode({ ...longest, host: 'w'.repeat(21) }, sign), sign)).toBeUndefined();
});

test('a code altered at any one character is not ours (R6.1)', () => {
  const code = encodeCode(facts, sign);
  const alphabet = [...'0123456789abcdefghijklmnopqrstuvwxyzABCDEFZ._- ', ''];
  for (const [index, character] of [...code].entries()) {
    for (const other of alphabet.filter((each) => each !== character)) {
      const altered = code.slice(0, index) + other + code.slice(index + 1);
      expect(decodeCode(altered, sign)).toBeUndefined();
    }
  }
});

test.each([
  ['nothing', ''],
  ['a web address', 'https://example.com/'],
  ['a code that goes on', `${encodeCode(facts, sign)}0`],
  ['a code with a further part', `${encodeCode(facts, sign)}.0`],
  ['a code cut short', encodeCode(facts, sign).slice(0, -1)],
  ['a code in capitals', encodeCode(facts, sign).toUpperCase()],
  ['a code of another version', encodeCode(facts, sign).replace('1.', '2.')],
  ['a code with its window written otherwise', encodeCode(facts, sign).replace(/\.(\d+)\.(?=\w+$)/, '.0$1.')],
  ['a code signed with another key', encodeCode(facts, signWith('another key'))],
  ['facts without a signature', `1.in.session001.${TOWN}.w001.${windowOf(NOW)}`],
])('%s is not a code of ours', (_, text) => {
  expect(decodeCode(text, sign)).toBeUndefined();
  expect(codeObstacle(decodeCode(text, sign), expected, NOW)).toBe('notOurs');
});

test.each([
  ['another town', { town: OTHER_TOWN, session: 'session002' }, 'otherTown'],
  ['another day', { session: 'session002' }, 'otherDay'],
  ['leaving', { purpose: 'out' as const }, 'codeForOut'],
])('a code for %s is refused with the reason (R6.1)', (_, changes, reason) => {
  expect(judge(changes)).toBe(reason);
});

test('a code for arriving does not close a session', () => {
  expect(codeObstacle(facts, { ...expected, purpose: 'out' }, NOW)).toBe('codeForIn');
});

const old = 'old';
const early = 'early';

test.each([
  [-180, early],
  [-2, early],
  [-1, undefined],
  [0, undefined],
  [1, undefined],
  [2, old],
  [180, old],
])('a code whose window lies %d windows back is judged by the server’s clock (R6.2)', (age, reason) => {
  expect(judge({ window: windowOf(NOW) - age })).toBe(reason);
});

test('the grace is one window to the millisecond', () => {
  const made = { ...facts, window: 100 };
  const edges = [99 * WINDOW_MS - 1, 99 * WINDOW_MS, 102 * WINDOW_MS - 1, 102 * WINDOW_MS];
  expect(GRACE_WINDOWS).toBe(1);
  expect(edges.map((now) => codeObstacle(made, expected, now))).toEqual([early, undefined, undefined, old]);
});

test('of a million codes drawn at random none opens the session (R6.1)', () => {
  // Numbers by a linear congruence (Numerical Recipes), of which the upper half is used: a million cost little.
  let state = 1;
  const quarters = times(0x1_0000, (value) => value.toString(16).padStart(4, '0'));
  const quarter = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 0x1_0000_0000;
    return quarters[state >>> 16];
  };
  const half = () => `${quarter()}${quarter()}${quarter()}${quarter()}`;
  const signed = encodeCode(facts, sign).slice(0, -32);
  // What is signed is the same in all of them, so its signature is worked out once.
  const signature = sign(signed.slice(0, -1));
  let opened = 0;
  for (let attempt = 0; attempt < 1_000_000; attempt += 1) {
    const code = signed + half() + half();
    if (
      codeObstacle(
        decodeCode(code, () => signature),
        expected,
        NOW,
      ) === undefined
    )
      opened += 1;
  }
  expect(
    codeObstacle(
      decodeCode(signed + signature.slice(0, 32), () => signature),
      expected,
      NOW,
    ),
  ).toBe(undefined);
  expect(opened).toBe(0);
});

test('codes drawn with random parts are answered with words and never with a failure', () => {
  const random = randomFrom(2);
  const parts = [
    '1',
    '2',
    'in',
    'out',
    '',
    'session001',
    TOWN,
    OTHER_TOWN,
    'w001',
    '164680590',
    'NaN',
    '∞',
    '..',
  ];
  for (let attempt = 0; attempt < 20_000; attempt += 1) {
    const code = times(integerFrom(random, 0, 9), () => oneOf(random, parts)).join('.');
    expect(wordsOf(codeObstacle(decodeCode(code, sign), expected, NOW) ?? 'old')).toMatch(/请/);
  }
});

test('a page preloads one code and its digits for each window from now on', () => {
  const { window: _, ...undated } = facts;
  const codes = codesFrom(undated, NOW, 180, sign);
  expect(codes).toHaveLength(180);
  expect(codes.map(({ window }) => window)).toEqual(times(180, (step) => windowOf(NOW) + step));
  for (const { window, code, digits } of codes) {
    expect(decodeCode(code, sign)).toEqual({ ...facts, window });
    expect(digits).toBe(digitsOf({ ...facts, window }, sign));
  }
  expect(codesFrom(undated, NOW, 0, sign)).toEqual([]);
});

import { digitsOf, encodeCode, factsOfDigits, windowOf } from '../../domain/check-in-code';
import { expected, facts, NOW, sign } from '../support/judged-codes';
import { times } from '../support/random';
import { OTHER_TOWN } from '../support/sessions';

test('six digits are spread evenly over each place', () => {
  const perPlace = times(6, () => times(10, () => 0));
  const count = 60_000;
  for (let window = 0; window < count; window += 1) {
    for (const [place, digit] of [...digitsOf({ ...facts, window }, sign)].entries()) {
      const tally = perPlace[place] as number[];
      tally[Number(digit)] = (tally[Number(digit)] ?? 0) + 1;
    }
  }
  const chiSquare = (tally: readonly number[]) =>
    tally.reduce((sum, found) => sum + (found - count / 10) ** 2 / (count / 10), 0);
  // 33.7 is passed by an even spread once in ten thousand draws at nine degrees of freedom.
  for (const tally of perPlace) expect(chiSquare(tally)).toBeLessThan(33.7);
});

test('digits tell nothing of the code’s signature', () => {
  const mac = encodeCode(facts, sign).split('.').at(-1) ?? '';
  expect(String(Number.parseInt(mac.slice(0, 12), 16) % 1_000_000)).not.toBe(digitsOf(facts, sign));
});

test.each([
  [-2, undefined],
  [-1, 'w002'],
  [0, 'w002'],
  [1, 'w002'],
  [2, undefined],
])('digits shown %d windows ago name the host who showed them or nobody', (age, host) => {
  const digits = digitsOf({ ...facts, host: 'w002', window: windowOf(NOW) - age }, sign);
  expect(factsOfDigits(digits, ['w001', 'w002'], expected, NOW, sign)?.host).toBe(host);
});

test.each([
  ['of someone who is no host', { host: 'w003' }],
  ['for leaving', { purpose: 'out' as const }],
  ['of another session', { session: 'session002' }],
  ['of another town', { town: OTHER_TOWN }],
])('digits %s are nobody’s', (_, changes) => {
  const digits = digitsOf({ ...facts, ...changes }, sign);
  expect(factsOfDigits(digits, ['w001', 'w002'], expected, NOW, sign)).toBeUndefined();
});

test('without hosts no digits open anything', () => {
  expect(factsOfDigits(digitsOf(facts, sign), [], expected, NOW, sign)).toBeUndefined();
});

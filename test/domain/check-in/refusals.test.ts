import {
  type Field,
  type RefusalKind,
  refusal,
  refusals,
  type Said,
  wordsOf,
} from '../../../domain/check-in/refusals';

const said: Said = { theirs: '中山港街道', ours: '石岐街道', minutes: 7, hours: 24, day: '2022-03-09' };

/** At which field of the page each stands, written down from R6 and not from the table. */
const fields: Record<RefusalKind, Field> = {
  ...{ notOurs: 'code', otherTown: 'code', ownOtherTown: 'code', otherDay: 'code' },
  ...{ codeForOut: 'code', codeForIn: 'code', old: 'code', early: 'code' },
  ...{ wrongDigits: 'digits', locked: 'digits', keptDigits: 'digits' },
  ...{ keptTooLong: 'code', keptOtherDay: 'code', sameStation: 'code' },
  ...{ unknownTown: 'town', notOwnTown: 'town', sameTown: 'town', closed: 'town' },
  ...{ notInTown: 'station', stationTaken: 'station' },
};

const kinds = Object.keys(refusals) as RefusalKind[];

test.each(kinds)('%s names its field, the reason and the next step (R6.1)', (kind) => {
  const { code, message, fields: found } = refusal(kind, said);
  expect({ code, found }).toEqual({ code: 'INVALID_INPUT', found: { [fields[kind]]: message } });
  const [reason = '', ...next] = message.split(/[，；]/);
  expect(reason.length).toBeGreaterThanOrEqual(4);
  expect(next.join('，')).toMatch(/请/);
});

test.each(kinds)('%s says nothing of the machine, also where a name is not known', (kind) => {
  for (const words of [wordsOf(kind, said), wordsOf(kind, { minutes: 1, hours: 24, day: '2022-03-09' })])
    expect(words).not.toMatch(/undefined|null|NaN|[a-zA-Z]|\d{9}/);
});

test('no two refusals say the same', () => {
  expect(new Set(kinds.map((kind) => wordsOf(kind, said))).size).toBe(kinds.length);
});

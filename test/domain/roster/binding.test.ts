import {
  type Binding,
  bind,
  bindingFacts,
  bindingObstacle,
  loose,
  newBinding,
  roleOf,
  withCode,
  withRole,
} from '../../../domain/roster/binding';
import { codeText, isPersonalCode, personalCode, plainCode } from '../../../domain/roster/personal-code';
import type { Worker } from '../../../domain/roster/roster';
import { sign } from '../../support/cloud-options';
import { times } from '../../support/random';

const today = '2022-03-09';
const worker: Worker = { id: 'w1', name: '陈嘉欣', town: 't1', station: 'st1', title: 'lead' };
const fresh = newBinding('w1', '陈嘉欣');
const bound = bind(fresh, 'me', 1, 'code');
const office: Binding = { ...newBinding('co-1', '林晓岚'), office: { role: 'coordinator' } };
const held = { role: 'worker', person: 'w1', town: 't1', station: 'st1', title: 'lead' } as const;
const attempt = { binding: fresh, worker, openid: 'me', roles: [], today };

// biome-ignore format: one line per example
test.each<[name: string, changes: Partial<Parameters<typeof bindingObstacle>[0]>, reason: RegExp | undefined]>([
  ['nobody was bound', {}, undefined],
  ['the same account was bound', { binding: bound, roles: [held] }, undefined],
  ['another account was bound', { binding: bind(fresh, 'other', 1, 'phone') }, /已由另一个微信绑定/],
  ['the account is another worker', { roles: [{ ...held, person: 'w2' }] }, /您的微信已绑定另一名人员/],
  ['the account has another role', { roles: [{ role: 'supervisor', person: 's1' }] }, undefined],
  ['the person is not in the roster', { worker: undefined }, /花名册里没有这个人/],
  ['the person leaves today', { worker: { ...worker, to: today } }, /离开花名册/],
  ['the person leaves tomorrow', { worker: { ...worker, to: '2022-03-10' } }, undefined],
  ['someone is hired from paper', { binding: { ...office, office: { role: 'supervisor' } }, worker: undefined }, undefined],
  ['the account is another supervisor', { binding: { ...office, office: { role: 'supervisor' } }, worker: undefined, roles: [{ role: 'supervisor', person: 's1' }] }, /您的微信已绑定另一名人员/],
  ['someone is appointed', { binding: office, worker: undefined }, undefined],
])('binding when %s', (_name, changes, reason) => {
  const found = bindingObstacle({ ...attempt, ...changes });
  if (reason) expect(found).toMatch(reason);
  else expect(found).toBeUndefined();
});

const hired: Binding = { ...newBinding('application', '何纸表'), office: { role: 'supervisor' } };

test.each<[name: string, binding: Binding, worker: Worker | undefined, role: unknown]>([
  [
    'someone hired from paper is bound',
    bind(hired, 'me', 1, 'code'),
    undefined,
    { role: 'supervisor', person: 'application' },
  ],
  ['nobody is bound', fresh, worker, undefined],
  ['a worker is bound', bound, worker, held],
  ['a worker has left', bound, { ...worker, to: today }, undefined],
  ['the roster knows nobody', bound, undefined, undefined],
  [
    'a coordinator is bound',
    bind(office, 'me', 1, 'code'),
    undefined,
    { role: 'coordinator', person: 'co-1' },
  ],
])('the role when %s', (_name, binding, known, role) => {
  expect(roleOf(binding, known, today)).toEqual(role);
});

test('a role is added, replaced in its place, and taken away', () => {
  const other = { role: 'supervisor', person: 's1' } as const;
  expect(withRole([other], 'w1', held)).toEqual([other, held]);
  expect(withRole([held, other], 'w1', { ...held, title: 'member' })).toEqual([
    { ...held, title: 'member' },
    other,
  ]);
  expect(withRole([held, other], 'w1', undefined)).toEqual([other]);
});

test('a code counts up and lasts 30 days; bound or loosed, it is gone', () => {
  const coded = withCode(fresh, 'key', today);
  expect(coded).toMatchObject({ serial: 1, code: { key: 'key', until: '2022-04-08' } });
  expect(bind(coded, 'me', 1, 'code')).not.toHaveProperty('code');
  expect(loose(bound, '换了微信')).toEqual({ ...fresh, loosed: '换了微信' });
});

test('the history knows no account by its name', () => {
  expect(JSON.stringify(bindingFacts(bind(fresh, 'openid-of-someone', 1, 'phone')))).not.toContain(
    'openid-of-someone',
  );
});

test('codes are always the same for a person’s slip and never for two', () => {
  const codes = times(2000, (index) => personalCode('p', `w${index % 50}`, Math.floor(index / 50), sign));
  expect(new Set(codes).size).toBe(2000);
  expect(codes.every(isPersonalCode)).toBe(true);
  expect(codes.join('')).not.toMatch(/[0125BILOSZ8]/);
  expect(personalCode('p', 'w1', 1, sign)).toBe(personalCode('p', 'w1', 1, sign));
});

test.each([
  ['acde fghj', 'ACDEFGHJ'],
  [' ＡＣＤＥ－ｆｇｈｊ ', 'ACDEFGHJ'],
  ['acde-fghj\n', 'ACDEFGHJ'],
])('%j is typed for %s', (typed, code) => {
  expect(plainCode(typed)).toBe(code);
  expect(plainCode(codeText(code))).toBe(code);
});

test.each(['', 'ACDEFGH', 'ACDEFGHJK', 'ACDEFGH0', '<script>'])('“%s” is no code', (code) => {
  expect(isPersonalCode(code)).toBe(false);
});

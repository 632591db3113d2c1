import { contracts } from '../domain/contract';
import type { Endpoint } from '../domain/contract/contract';
import type { Api, Input } from '../typings/api';

/** Whether the server takes an input; the compiler has its say at each call below. */
function takes<F extends keyof Api, A extends keyof Api[F]>(area: F, action: A, input: Input<F, A>): boolean {
  const endpoints: Readonly<Record<string, Endpoint>> = contracts[area] ?? {};
  return endpoints[String(action)]?.input.safeParse(input).success ?? false;
}

const id = 'session001';
const record = { id, duties: ['cases'], form: 'group', matters: '讨论独居长者个案，演练谈话。', advice: '' };

// A line below that the compiler lets pass fails `tsc`.
const wrong: Record<string, () => boolean> = {
  // @ts-expect-error there is no such area
  'an unknown area': () => takes('payroll', 'me', {}),
  // @ts-expect-error there is no such action
  'an unknown action': () => takes('account', 'delete', {}),
  // @ts-expect-error the action belongs to another area
  'an action of another area': () => takes('account', 'checkIn', { id, code: 'x' }),
  // @ts-expect-error the id is missing
  'a missing id': () => takes('supervision', 'session', {}),
  // @ts-expect-error an id is a text
  'a number for an id': () => takes('supervision', 'session', { id: 7 }),
  // @ts-expect-error nobody declared this field
  'an undeclared field': () => takes('account', 'me', { openid: 'x' }),
  // @ts-expect-error there is no such standing
  'an unknown standing': () => takes('supervision', 'sessions', { standing: 'astray' }),
  // @ts-expect-error one text is no list
  'a text for a list': () => takes('supervision', 'submitRecord', { ...record, duties: 'cases' }),
  // @ts-expect-error the comment is missing
  'a return without a comment': () => takes('supervision', 'returnRecord', { id }),
};

test.each(Object.entries(wrong))('%s compiles nowhere, and the server would refuse it', (_, call) => {
  expect(call()).toBe(false);
});

test('what does compile is taken', () => {
  expect(takes('account', 'me', {})).toBe(true);
  expect(takes('supervision', 'submitRecord', record)).toBe(true);
  expect(takes('supervision', 'sessions', { month: '2022-03', standing: 'done' })).toBe(true);
});

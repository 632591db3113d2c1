import { lookUp, open, seal } from '../../../cloudfunctions/platform/vault';

const key = 'k'.repeat(32);
const newer = 'n'.repeat(32);
const PHONE = '13800000001';

const use = (environment: Record<string, string | undefined>) => {
  for (const name of ['FIELDS_KEY', 'FIELDS_KEY_OLD', 'LOOKUP_KEY']) delete process.env[name];
  Object.assign(process.env, environment);
};

beforeEach(() => use({ FIELDS_KEY: key, LOOKUP_KEY: key }));
afterAll(() => use({}));

test.each(['', PHONE, '身份证 👨‍👩‍👧', 'x'.repeat(5000)])('what is sealed opens again: %.20s', (text) => {
  expect(open(seal(text))).toBe(text);
});

test('sealing hides the text and is never the same twice', () => {
  expect(seal(PHONE)).not.toContain(PHONE);
  expect(seal(PHONE)).not.toBe(seal(PHONE));
});

test('what was changed does not open, wherever the change is', () => {
  const parts = seal(PHONE).split('.');
  for (const index of parts.keys()) {
    const changed = parts.map((part, at) =>
      at === index ? `${part[0] === 'A' ? 'B' : 'A'}${part.slice(1)}` : part,
    );
    expect(() => open(changed.join('.'))).toThrow();
  }
});

test.each(['', 'x', 'a.b.c.d', '....'])('what was never sealed does not open: "%s"', (text) => {
  expect(() => open(text)).toThrow();
});

test('a shortened tag does not open', () => {
  const [name, nonce, tag = '', sealed] = seal(PHONE).split('.');
  const short = Buffer.from(tag, 'base64url').subarray(0, 4).toString('base64url');
  expect(() => open([name, nonce, short, sealed].join('.'))).toThrow();
});

test('a former key still opens, and is not sealed with again', () => {
  const before = seal(PHONE);
  use({ FIELDS_KEY: newer, FIELDS_KEY_OLD: `${'o'.repeat(32)},${key}`, LOOKUP_KEY: key });
  expect(open(before)).toBe(PHONE);
  const after = seal(PHONE);
  use({ FIELDS_KEY: newer });
  expect(open(after)).toBe(PHONE);
  expect(() => open(before)).toThrow();
});

test('the look-up of a text is always the same, of another text or key another one', () => {
  const found = lookUp(PHONE);
  expect(found).toMatch(/^[0-9a-f]{64}$/);
  expect(lookUp(PHONE)).toBe(found);
  expect(lookUp('13800000002')).not.toBe(found);
  use({ LOOKUP_KEY: newer });
  expect(lookUp(PHONE)).not.toBe(found);
});

test.each([undefined, '', 'k'.repeat(31)])('without a key of 32 characters nothing works: %s', (missing) => {
  const sealed = seal(PHONE);
  use({ ...(missing !== undefined && { FIELDS_KEY: missing, LOOKUP_KEY: missing }) });
  expect(() => seal(PHONE)).toThrow('FIELDS_KEY needs at least 32 characters');
  expect(() => open(sealed)).toThrow('FIELDS_KEY needs at least 32 characters');
  expect(() => lookUp(PHONE)).toThrow('LOOKUP_KEY needs at least 32 characters');
});

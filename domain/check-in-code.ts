import type { Instant } from './calendar';
import type { RefusalKind } from './check-in/refusals';

/** What a code opens. A code for arrival never closes a session, and the reverse. */
export const purposes = ['in', 'out'] as const;
export type Purpose = (typeof purposes)[number];

export const WINDOW_MS = 10_000;
export const GRACE_WINDOWS = 1;
export const PRELOADED_WINDOWS = 180;
export const CODE_MAX_LENGTH = 90;
const VERSION = '1';
const MAC_LENGTH = 32;

/** What the code vouches for: this host stands beside this session, in this town, now. `window` counts 10-second steps. */
export interface CodeFacts {
  readonly purpose: Purpose;
  readonly session: string;
  readonly town: string;
  readonly host: string;
  readonly window: number;
}

/** HMAC-SHA-256 of the text under the codes key, in hex. A port: the key never enters the domain. */
export type Sign = (text: string) => string;

export const windowOf = (now: Instant): number => Math.floor(now / WINDOW_MS);

const payload = ({ purpose, session, town, host, window }: CodeFacts) =>
  [VERSION, purpose, session, town, host, window].join('.');

export function encodeCode(facts: CodeFacts, sign: Sign): string {
  const signed = payload(facts);
  return `${signed}.${sign(signed).slice(0, MAC_LENGTH)}`;
}

/** The six digits below the code, to be read aloud. */
export const digitsOf = (facts: CodeFacts, sign: Sign): string =>
  String(Number.parseInt(sign(`digits.${payload(facts)}`).slice(0, 12), 16) % 1_000_000).padStart(6, '0');

/** The facts of a code that carries our signature, else undefined. */
export function decodeCode(code: string, sign: Sign): CodeFacts | undefined {
  if (code.length > CODE_MAX_LENGTH) return undefined;
  const [version, purpose, session, town, host, window] = code.split('.');
  if (version !== VERSION || !session || !town || !host || !isPurpose(purpose)) return undefined;
  const facts = { purpose, session, town, host, window: Number(window) };
  return encodeCode(facts, sign) === code ? facts : undefined;
}

const isPurpose = (text: string | undefined): text is Purpose => purposes.some((purpose) => purpose === text);

/** The session that is to be opened or closed. */
export interface Expectation {
  readonly purpose: Purpose;
  readonly session: string;
  readonly town: string;
}

type Rule = readonly [kind: RefusalKind, stands: (facts: CodeFacts, expected: Expectation) => boolean];

const rules: readonly Rule[] = [
  ['otherTown', (facts, { town }) => facts.town !== town],
  ['otherDay', (facts, { session }) => facts.session !== session],
  ['codeForOut', (facts, { purpose }) => facts.purpose === 'out' && purpose === 'in'],
  ['codeForIn', (facts, { purpose }) => facts.purpose === 'in' && purpose === 'out'],
];

/** Why a code is not for this session, whenever it is scanned. A code without facts was not made by us. */
export const foreignCode = (facts: CodeFacts | undefined, expected: Expectation): RefusalKind | undefined =>
  facts ? rules.find(([, stands]) => stands(facts, expected))?.[0] : 'notOurs';

/** Why a window is not the present one, give or take its grace. */
export function staleCode(window: number, now: Instant): RefusalKind | undefined {
  const age = windowOf(now) - window;
  if (age > GRACE_WINDOWS) return 'old';
  return age < -GRACE_WINDOWS ? 'early' : undefined;
}

/** Why a code does not open this session now; undefined when it does. */
export const codeObstacle = (
  facts: CodeFacts | undefined,
  expected: Expectation,
  now: Instant,
): RefusalKind | undefined => foreignCode(facts, expected) ?? (facts && staleCode(facts.window, now));

/** What digits vouch for that some host's phone showed at `now`, within one window of grace; undefined when nobody's. */
export const factsOfDigits = (
  digits: string,
  hosts: readonly string[],
  { purpose, session, town }: Expectation,
  now: Instant,
  sign: Sign,
): CodeFacts | undefined =>
  [0, -1, 1]
    .map((offset) => windowOf(now) + offset * GRACE_WINDOWS)
    .flatMap((window) => hosts.map((host) => ({ purpose, session, town, host, window })))
    .find((facts) => digitsOf(facts, sign) === digits);

/** The codes that a host's page may hold, from the window of `from` on. */
export const codesFrom = (facts: Omit<CodeFacts, 'window'>, from: Instant, count: number, sign: Sign) =>
  Array.from({ length: count }, (_, step) => {
    const dated = { ...facts, window: windowOf(from) + step };
    return { window: dated.window, code: encodeCode(dated, sign), digits: digitsOf(dated, sign) };
  });

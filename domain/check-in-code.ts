import type { Instant } from './calendar';

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

export const encodeCode = (facts: CodeFacts, sign: Sign): string =>
  `${payload(facts)}.${sign(payload(facts)).slice(0, MAC_LENGTH)}`;

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

/** The session that is to be opened or closed, and the towns' names for the words of a refusal. */
export interface Expectation {
  readonly purpose: Purpose;
  readonly session: string;
  readonly town: string;
  readonly townName: (code: string) => string;
}

/** Why a code does not open this session now; undefined when it does. A code without facts was not made by us. */
export function codeObstacle(
  facts: CodeFacts | undefined,
  expected: Expectation,
  now: Instant,
): string | undefined {
  if (!facts) return '这不是有效的督导码，请让站点社工打开“督导码”页面，再扫一次';
  const { townName } = expected;
  if (facts.town !== expected.town) {
    return `这是${townName(facts.town)}的督导码，您这次督导在${townName(expected.town)}，请扫本镇街社工出示的码`;
  }
  if (facts.session !== expected.session) return '这是另一天督导的码，请让站点社工打开今天的督导码';
  if (facts.purpose !== expected.purpose) return wrongPurpose[expected.purpose];
  const age = windowOf(now) - facts.window;
  if (age > GRACE_WINDOWS) return '督导码已过期，请扫屏幕上最新的码';
  if (age < -GRACE_WINDOWS) return '督导码的时间还没到，请扫屏幕上最新的码';
  return undefined;
}

const wrongPurpose: Record<Purpose, string> = {
  in: '这是签退码，请让站点社工刷新督导码后再签到',
  out: '这是签到码，请让站点社工刷新督导码后再签退',
};

/** The host whose current digits these are, within one window of grace; undefined when nobody's. */
export function hostOfDigits(
  digits: string,
  hosts: readonly string[],
  { purpose, session, town }: Expectation,
  now: Instant,
  sign: Sign,
): string | undefined {
  const windows = [0, -1, 1].map((offset) => windowOf(now) + offset * GRACE_WINDOWS);
  return hosts.find((host) =>
    windows.some((window) => digitsOf({ purpose, session, town, host, window }, sign) === digits),
  );
}

/** The codes that a host's page may hold, from the window of `from` on. */
export const codesFrom = (facts: Omit<CodeFacts, 'window'>, from: Instant, count: number, sign: Sign) =>
  Array.from({ length: count }, (_, step) => {
    const dated = { ...facts, window: windowOf(from) + step };
    return { window: dated.window, code: encodeCode(dated, sign), digits: digitsOf(dated, sign) };
  });

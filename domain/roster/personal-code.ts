import type { Sign } from '../check-in-code';

/** A code that is read from paper: nothing in it looks like anything else (R2.2). */
export const ALPHABET = '34679ACDEFGHJKMNPQRTUVWXY';
export const CODE_LENGTH = 8;
export const CODE_DAYS = 30;
const HALF = CODE_LENGTH / 2;
const HEX_OF_CODE = 24;

/** The code of a person's `serial`-th slip: made from the key, so that it can be printed again and is stored nowhere. */
export function personalCode(project: string, person: string, serial: number, sign: Sign): string {
  let rest = BigInt(`0x${sign(`personal code ${project} ${person} ${serial}`).slice(0, HEX_OF_CODE)}`);
  const base = BigInt(ALPHABET.length);
  return Array.from({ length: CODE_LENGTH }, () => {
    const letter = ALPHABET[Number(rest % base)];
    rest /= base;
    return letter;
  }).join('');
}

/** In two groups, easier to read aloud and to type. */
export const codeText = (code: string): string => `${code.slice(0, HALF)} ${code.slice(HALF)}`;

/** What was typed, without what people add: spaces, dashes, small letters. */
export const plainCode = (typed: string): string =>
  typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');

export const isPersonalCode = (code: string): boolean =>
  code.length === CODE_LENGTH && [...code].every((letter) => ALPHABET.includes(letter));

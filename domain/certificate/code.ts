import { ALPHABET, plainCode } from '../roster/personal-code';

/** Ten letters that are read from paper: WeChat's code carries them too, and 25 to the tenth cannot be guessed. */
export const CERTIFICATE_CODE_LENGTH = 10;
const HALF = CERTIFICATE_CODE_LENGTH / 2;

/** A code from a source of chance: `random(n)` gives a whole number below n. */
export const certificateCode = (random: (below: number) => number): string =>
  Array.from({ length: CERTIFICATE_CODE_LENGTH }, () => ALPHABET[random(ALPHABET.length)]).join('');

export const certificateCodeText = (code: string): string => `${code.slice(0, HALF)}-${code.slice(HALF)}`;

/** The code in what was typed or scanned; undefined when it cannot be one. */
export function typedCode(typed: string): string | undefined {
  const code = plainCode(typed);
  const fits = code.length === CERTIFICATE_CODE_LENGTH && [...code].every((each) => ALPHABET.includes(each));
  return fits ? code : undefined;
}

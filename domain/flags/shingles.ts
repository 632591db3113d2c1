const WIDTH = 4;

/** The letters of a text alone: copying with other dates, numbers or commas is still copying. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/** Every run of four letters, each once: the w-shingles of a text (Broder 1997). */
export function shinglesOf(letters: string): ReadonlySet<string> {
  const count = Math.max(0, letters.length - WIDTH + 1);
  return new Set(Array.from({ length: count }, (_, at) => letters.slice(at, at + WIDTH)));
}

/** Jaccard's measure of two sets: what they share of all that either has, from 0 to 1. */
export function resemblance<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const each of small) if (large.has(each)) shared += 1;
  return shared === 0 ? 0 : shared / (one.size + other.size - shared);
}

export interface Piece {
  readonly text: string;
  readonly isShared: boolean;
}

/** Which letters of a text stand in a run that the other text has too. */
function sharedLetters(letters: string, other: ReadonlySet<string>): boolean[] {
  const shared = new Array<boolean>(letters.length).fill(false);
  for (let at = 0; at + WIDTH <= letters.length; at += 1)
    if (other.has(letters.slice(at, at + WIDTH))) shared.fill(true, at, at + WIDTH);
  return shared;
}

/** A text cut into what another has too and what is its own; joined again it is the text as it was written. */
export function piecesOf(text: string, other: string): Piece[] {
  const flags = sharedLetters(lettersOf(text), shinglesOf(lettersOf(other)));
  const pieces: { text: string; isShared: boolean }[] = [];
  let at = 0;
  let isShared = false;
  for (const character of text) {
    const letters = lettersOf(character).length;
    if (letters > 0) isShared = flags[at] ?? false;
    at += letters;
    const last = pieces.at(-1);
    if (last?.isShared === isShared) last.text += character;
    else pieces.push({ text: character, isShared });
  }
  return pieces;
}

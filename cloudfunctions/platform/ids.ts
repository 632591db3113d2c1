import { randomInt } from 'node:crypto';

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 10;

/** A whole number below `below` that nobody can guess. */
export const random = (below: number): number => randomInt(below);

/** A new short id that nobody can guess. */
export const newId = (): string =>
  Array.from({ length: LENGTH }, () => CHARACTERS[random(CHARACTERS.length)]).join('');

import { collections } from '../../cloudfunctions/platform/collections';
import type { Sign } from '../../domain/check-in-code';
import type { CloudOptions } from '../../local/cloud';
import { signWith } from './judged-codes';

const environment = {
  CODES_KEY: 'a key for tests alone, of 32 characters at least',
  FIELDS_KEY: 'a key of fields for tests alone, long enough',
  LOOKUP_KEY: 'a key of look-ups for tests alone, long enough',
};

/** Signs as the functions of the test cloud do: for codes that are old, or another's. */
export const sign: Sign = signWith(environment.CODES_KEY);

/** A cloud with the program's functions, collections and a key, whose timers fire only when a test says so. */
export const cloudOptions: CloudOptions = {
  ...{ functionsRoot: 'dist/cloudfunctions', environment, timers: false, workers: 4 },
  collections: collections.map(({ name, indexes }) => ({
    name,
    indexes: indexes.map((index) => ({ ...index, keys: [...index.keys] })),
  })),
};

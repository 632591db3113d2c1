import { createHmac } from 'node:crypto';
import type { Sign } from '#domain/check-in-code';

const MIN_KEY_LENGTH = 32;

/** Signs check-in codes under CODES_KEY. A function without the key refuses to work rather than sign with nothing. */
export const sign: Sign = (text) => {
  const key = process.env.CODES_KEY ?? '';
  if (key.length < MIN_KEY_LENGTH) throw new Error(`CODES_KEY needs at least ${MIN_KEY_LENGTH} characters`);
  return createHmac('sha256', key).update(text).digest('hex');
};

import { createHmac } from 'node:crypto';
import type { Sign } from '#domain/check-in-code';
import { key } from './keys';

/** Signs check-in codes under CODES_KEY. */
export const sign: Sign = (text) => createHmac('sha256', key('CODES_KEY')).update(text).digest('hex');

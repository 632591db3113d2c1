import { createHmac } from 'node:crypto';
import { type CodeFacts, type Expectation, type Sign, windowOf } from '../../domain/check-in-code';
import { at, TOWN } from './sessions';

export const signWith =
  (key: string): Sign =>
  (text) =>
    createHmac('sha256', key).update(text).digest('hex');

export const sign = signWith('the key of these tests, 32 characters');
export const NOW = at('08:50');

export const facts: CodeFacts = {
  purpose: 'in',
  session: 'session001',
  town: TOWN,
  host: 'w001',
  window: windowOf(NOW),
};

export const expected: Expectation = {
  purpose: 'in',
  session: 'session001',
  town: TOWN,
};

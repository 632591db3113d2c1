import { randomUUID } from 'node:crypto';
import { cloudError } from '../errors';
import type { Outcome } from './pool';

const refusal = (code: string, message: string, requestId: string = randomUUID()) =>
  Object.assign(cloudError(code, message), { requestId });

export const unknown = (name: string) =>
  refusal('FUNCTION_NOT_FOUND', `[FUNCTION_NOT_FOUND] there is no function named ${name}`);

export const tooLarge = () => refusal('EXCEED_MAX_PAYLOAD_SIZE', 'the request is larger than 100 KB');

export const timedOut = (ms: number, requestId: string) =>
  refusal('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${ms / 1000} seconds`, requestId);

/** The answer of a run that went well; what it was is logged when it was not. */
export function answerOf(
  outcome: Outcome,
  requestId: string,
  name: string,
  log: (line: string) => void,
): string {
  if ('answer' in outcome) return outcome.answer;
  if ('thrown' in outcome) log(`[${name}] ${outcome.thrown}`);
  throw refusal('FUNCTIONS_EXECUTE_FAIL', reasonOf(outcome, name), requestId);
}

function reasonOf(outcome: Exclude<Outcome, { answer: string }>, name: string): string {
  if ('tooLarge' in outcome) return `the answer of ${outcome.tooLarge} bytes is larger than 1 MB`;
  if ('died' in outcome) return `${name} broke down: ${outcome.died}`;
  return outcome.message;
}

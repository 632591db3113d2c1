import type { Failure as Refusal } from '../../typings/api';

/** What a page shows of a call that did not succeed: the server's refusal, or that nothing answered. */
export interface Failure extends Omit<Refusal, 'code'> {
  readonly code: Refusal['code'] | 'OFFLINE';
}

const codeOf = (error: object): unknown => ('code' in error ? error.code : undefined);
const isFailure = (error: unknown): error is Error & Failure =>
  error instanceof Error && typeof codeOf(error) === 'string';

export const failed = (failure: Failure): Error & Failure =>
  Object.assign(new Error(failure.message), failure);

/** A plain copy, fit for setData. What is not a failure is a fault of ours: it is logged and said so. */
export function failureOf(error: unknown): Failure {
  if (!isFailure(error)) {
    console.error(error);
    return { code: 'INTERNAL', message: '小程序出错了，请返回后再试' };
  }
  const { code, message, fields, requestId } = error;
  return { code, message, ...(fields && { fields }), ...(requestId && { requestId }) };
}

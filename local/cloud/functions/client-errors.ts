import { randomUUID } from 'node:crypto';
import { isCloudError, messageOf } from '../errors';

/** What wx.cloud.callFunction rejects with. */
export interface ClientError {
  errCode: number;
  errMsg: string;
  requestId: string;
}

const numbers: Record<string, readonly [number, string]> = {
  FUNCTION_NOT_FOUND: [-501000, 'resource not found'],
  EXCEED_MAX_PAYLOAD_SIZE: [-501007, 'invalid parameters'],
  INVALID_PARAM: [-501007, 'invalid parameters'],
  FUNCTIONS_TIME_LIMIT_EXCEEDED: [-504003, 'functions time limit exceeded'],
  FUNCTIONS_EXECUTE_FAIL: [-504002, 'functions execute fail'],
};

export function toClientError(error: unknown): ClientError {
  const [errCode, kind] = (isCloudError(error) && numbers[error.code]) || [-501001, 'resource system error'];
  const { requestId = randomUUID() } = Object(error) as Partial<ClientError>;
  const errMsg = `cloud.callFunction:fail Error: errCode: ${errCode} ${kind} | errMsg: ${messageOf(error)}`;
  return { errCode, errMsg, requestId };
}

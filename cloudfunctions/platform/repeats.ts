import { AppError } from '#domain/errors';
import { canonical, sha256 } from '#domain/history';
import type { ReadContext, WriteContext } from './context';

/** A request that may come again: the key under which its answer is found, and what it asked. */
export interface Request {
  readonly key: string;
  readonly asked: string;
}

/** `asked` is all that makes it this request: under the same id nothing else may be asked. */
export const requestOf = (openid: string, requestId: string, asked: unknown): Request => ({
  key: sha256(`${openid}:${requestId}`),
  asked: sha256(canonical(asked)),
});

/** The subject that a request has dealt with before; undefined when it is new. */
export async function earlierSubject(
  { key, asked }: Request,
  { replies }: Pick<ReadContext, 'replies'> | Pick<WriteContext, 'replies'>,
): Promise<string | undefined> {
  const earlier = await replies.peek(key);
  if (earlier && earlier.input !== asked) {
    throw new AppError('CONFLICT', '这次提交与上一次不同，请返回后重新操作');
  }
  return earlier?.subject;
}

/** Does a repeated request never twice (R16.3): the same one names the same subject. */
export async function once(
  request: Request,
  context: WriteContext,
  act: () => Promise<string>,
): Promise<string> {
  const earlier = await earlierSubject(request, context);
  if (earlier !== undefined) return earlier;
  const subject = await act();
  const { key, asked } = request;
  await context.replies.add({ id: key, day: context.today, input: asked, subject });
  return subject;
}

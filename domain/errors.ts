export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'INVALID_STATE',
  'CONFLICT',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** The one error of the program: thrown anywhere, turned into a reply in `serve`. `message` is Chinese, for the user. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields?: Readonly<Record<string, string>>,
  ) {
    super(message);
  }
}

/** Bad input, with the same words for the page and at the field. */
export const refusedAt = (field: string, words: string): AppError =>
  new AppError('INVALID_INPUT', words, { [field]: words });

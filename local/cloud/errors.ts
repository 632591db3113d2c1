/** A failure a caller is told about, by CloudBase's own code. */
export interface CloudError extends Error {
  code: string;
}

export const cloudError = (code: string, message: string): CloudError =>
  Object.assign(new Error(message), { code });

export const isCloudError = (error: unknown): error is CloudError =>
  error instanceof Error && typeof (error as Partial<CloudError>).code === 'string';

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const requestFailed = (message: string): CloudError => cloudError('DATABASE_REQUEST_FAILED', message);

export const invalidParam = (message: string): CloudError => cloudError('INVALID_PARAM', message);

import type { survey as contract } from '#domain/contract/feedback/survey';
import type { Actions } from '#platform/serve';

export const survey: Actions<typeof contract> = {};

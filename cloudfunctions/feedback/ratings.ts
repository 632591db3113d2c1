import type { ratings as contract } from '#domain/contract/feedback/ratings';
import type { Actions } from '#platform/serve';

export const ratings: Actions<typeof contract> = {};

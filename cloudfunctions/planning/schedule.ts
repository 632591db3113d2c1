import type { schedule as contract } from '#domain/contract/planning/schedule';
import type { Actions } from '#platform/serve';

export const schedule: Actions<typeof contract> = {} as Actions<typeof contract>;

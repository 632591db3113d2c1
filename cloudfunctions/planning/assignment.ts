import type { assignment as contract } from '#domain/contract/planning/assignment';
import type { Actions } from '#platform/serve';

export const assignment: Actions<typeof contract> = {} as Actions<typeof contract>;

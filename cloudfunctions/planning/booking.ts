import type { booking as contract } from '#domain/contract/planning/booking';
import type { Actions } from '#platform/serve';

export const booking: Actions<typeof contract> = {};

import type { planning } from '#domain/contract/planning';
import type { Actions } from '#platform/serve';
import { assignment } from './assignment';
import { booking } from './booking';
import { schedule } from './schedule';

export const actions: Actions<typeof planning> = { ...assignment, ...schedule, ...booking };

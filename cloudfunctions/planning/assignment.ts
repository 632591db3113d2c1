import type { assignment as contract } from '#domain/contract/planning/assignment';
import type { Actions } from '#platform/serve';
import { drafts } from './assignment-drafts';
import { handovers } from './assignment-handovers';
import { publishing } from './assignment-publishing';
import { wishStatus } from './assignment-wish-status';
import { wishes } from './assignment-wishes';

export const assignment: Actions<typeof contract> = {
  ...{ ...wishes, ...wishStatus, ...drafts, ...publishing, ...handovers },
};

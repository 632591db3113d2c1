import type { schedule as contract } from '#domain/contract/planning/schedule';
import type { Actions } from '#platform/serve';
import { drafts } from './schedule-drafts';
import { lists } from './schedule-lists';
import { monthFiles } from './schedule-month-file';
import { moves } from './schedule-moves';
import { publishing } from './schedule-publishing';
import { rounds } from './schedule-round';

export const schedule: Actions<typeof contract> = {
  ...{ ...drafts, ...lists, ...moves },
  ...{ ...publishing, ...monthFiles, ...rounds },
};

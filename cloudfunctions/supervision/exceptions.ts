import type { exceptions as contract } from '#domain/contract/supervision/exceptions';
import type { Actions } from '#platform/serve';
import { askingActions } from './exceptions-asking';
import { decidingActions } from './exceptions-deciding';
import { reading } from './exceptions-list';

/** What departs from an ordinary session day: asked, vouched for, decided (R6.3, R6.6). */
export const exceptionActions: Actions<typeof contract> = {
  ...reading,
  ...askingActions,
  ...decidingActions,
};

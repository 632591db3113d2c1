import type { roster } from '#domain/contract/roster';
import type { Actions } from '#platform/serve';
import { appointing } from './appointing';
import { binding } from './binding';
import { importSteps } from './import-steps';
import { lists } from './lists';
import { sensitive } from './sensitive';
import { slipActions } from './slips';
import { staffing } from './staffing';

export const actions: Actions<typeof roster> = {
  ...lists,
  ...sensitive,
  ...importSteps,
  ...slipActions,
  ...binding,
  ...staffing,
  ...appointing,
};

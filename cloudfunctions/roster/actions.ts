import type { roster } from '#domain/contract/roster';
import type { Actions } from '#platform/serve';
import { appointing } from './appointing';
import { binding } from './binding';
import { importSteps } from './import-steps';
import { lists } from './lists';
import { pastChecks } from './past-check';
import { pastEvidence } from './past-evidence';
import { pastLists } from './past-lists';
import { pastSteps } from './past-steps';
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
  ...{ ...pastChecks, ...pastEvidence, ...pastSteps, ...pastLists },
};

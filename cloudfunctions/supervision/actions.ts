import type { supervision } from '#domain/contract/supervision';
import { files } from '#platform/cloud';
import type { Actions } from '#platform/serve';

import { attendanceActions } from './attendance';
import { certificateActions } from './certificate';
import { certificateCheck } from './certificate-check';
import { checkingIn } from './check-in';
import { confirmation } from './confirmation';
import { correction } from './correction';
import { exceptionActions } from './exceptions';
import { flagActions } from './flags';
import { followUps } from './follow-ups';
import { homes } from './homes';
import { outputs } from './outputs';
import { readable } from './readable';
import { submitting } from './record';
import { recordFiles } from './record-files';
import { showSession } from './views';

type Supervision = Actions<typeof supervision>;

export const actions: Supervision = {
  ...homes,
  ...checkingIn,
  ...confirmation,
  ...correction,
  ...submitting,
  ...recordFiles(files),
  ...followUps,
  ...flagActions,
  ...certificateActions,
  ...certificateCheck,
  ...outputs(files),
  ...attendanceActions,
  ...exceptionActions,

  async session({ id }, context) {
    const session = await readable(id, context);
    return showSession(session, context);
  },
};

import type { roster } from '#domain/contract/roster';
import { assertImportStep, type PastImport } from '#domain/past/import';
import { now as clock } from '#platform/clock';
import { files } from '#platform/cloud';
import type { WriteContext } from '#platform/context';
import { saveSubject } from '#platform/history';
import { goOn, sweepPast } from '#platform/past-import';
import type { Actions } from '#platform/serve';
import { progressOf, showPastImport } from './past-views';

type Steps = Pick<Actions<typeof roster>, 'confirmPast' | 'continuePast' | 'dropPast' | 'withdrawPast'>;

/** The page shows how far it is and asks again. */
const BUDGET_MS = 3_000;

async function move(
  id: string,
  step: 'confirm' | 'drop' | 'withdraw',
  changes: Partial<PastImport>,
  context: WriteContext,
  confirmed = 0,
): Promise<string> {
  const found = await context.pastImports.get(id);
  assertImportStep(found, step, { openid: context.openid, confirmed });
  await saveSubject(context, 'pastImport', found, { ...found, ...changes }, step);
  return id;
}

export const pastSteps: Steps = {
  confirmPast: {
    act: ({ id }, context) => move(id, 'confirm', { state: 'writing', begun: context.now }, context),
    show: showPastImport,
  },

  async continuePast({ id }, context) {
    const began = clock();
    const found = await goOn(id, context, () => clock() - began > BUDGET_MS);
    await sweepPast(found, files, context);
    return showPastImport(id, context);
  },

  dropPast: {
    act: ({ id }, context) => move(id, 'drop', { state: 'dropped' }, context),
    show: showPastImport,
  },

  withdrawPast: {
    before: async ({ id }, context) => (await progressOf(context))(id).confirmed,
    act: ({ id, reason }, context, confirmed: number) =>
      move(id, 'withdraw', { state: 'withdrawing', reason }, context, confirmed),
    show: showPastImport,
  },
};

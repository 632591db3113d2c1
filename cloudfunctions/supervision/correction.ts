import type { correction as contract } from '#domain/contract/supervision/correction';
import { ask, type Wanted } from '#domain/correction/ask';
import { takeStep } from '#domain/correction/verbs';
import type { ReadContext } from '#platform/context';
import { saveSession, saveSubject } from '#platform/history';
import { newId } from '#platform/ids';
import { saveBooking } from '#platform/save-booking';
import type { Actions } from '#platform/serve';
import { stationLeads } from '#platform/station-leads';
import { assertPossible } from './correction-checks';
import { followSession } from './correction-follow';
import { correctionForm } from './correction-form';
import { corrections, showCorrection, versions } from './correction-lists';
import { tellAwaited, tellStep } from './correction-tell';

interface Found {
  readonly leads: readonly string[];
  readonly attendances: readonly string[];
}

async function found(session: string, context: ReadContext): Promise<Found> {
  const [leads, attendances] = await Promise.all([
    leadsOf(session, context),
    context.attendances.find({ session }, ['worker']),
  ]);
  return { leads, attendances: attendances.map(({ id }) => id) };
}

const leadsOf = async (session: string, context: ReadContext): Promise<string[]> =>
  stationLeads(await context.sessions.get(session), context);

export const correction: Actions<typeof contract> = {
  correctionForm,
  corrections,
  versions,
  correction: ({ id }, context) => showCorrection(id, context),

  askCorrection: {
    before: ({ id }, context) => leadsOf(id, context),
    async act({ id, reason, ...wanted }, context, leads: readonly string[]) {
      const session = await context.sessions.get(id);
      const asked = { ...ask(session, wanted as Wanted, reason, context), id: newId() };
      await assertPossible(session, asked.after, context);
      await saveSubject(context, 'correction', undefined, asked, 'askCorrection');
      await saveSession(context, session, { ...session, correction: asked.id }, 'askCorrection');
      await tellAwaited(context, { correction: asked, session, leads });
      return asked.id;
    },
    show: showCorrection,
  },

  answerCorrection: {
    before: async ({ id }, context) => found((await context.corrections.get(id)).session, context),
    async act({ id, step, reason }, context, { leads, attendances }: Found) {
      const before = await context.corrections.get(id);
      const session = await context.sessions.get(before.session);
      const after = takeStep({ correction: before, session }, step, reason, context);
      await saveSubject(context, 'correction', before, after.correction, step);
      if (after.correction.state === 'done')
        await followSession(attendances, session, after.session, context);
      if (after.session !== session) await saveBooking(context, session, after.session, `correction:${step}`);
      await tellStep(context, step, { correction: after.correction, session: after.session, leads });
      return id;
    },
    show: showCorrection,
  },
};

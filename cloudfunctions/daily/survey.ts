import type { ReadContext } from '#platform/context';
import { closeWhenPast } from '#platform/survey-closing';
import { beginWave, sendWaves } from '#platform/survey-messages';

/** Invites, reminds whoever has not answered, and closes on its date (R8.2). */
export async function settleSurvey(context: ReadContext): Promise<void> {
  await closeWhenPast(context);
  await beginWave(context);
  await sendWaves(context, true);
}

import { withWave } from '#domain/survey/steps';
import { dueWave, SURVEY, type Survey, type Wave } from '#domain/survey/survey';
import { waveNotice } from '#domain/survey/words';
import { inBatches } from './batches';
import type { ReadContext } from './context';
import { SURVEY_URL } from './links';
import { notify } from './notify';
import { eachInParallel } from './parallel';
import { changeSurvey, surveyOf, waitingFor } from './survey';

/** Puts down the messages that are due today before any is sent, so that a broken run sends just them. */
export async function beginWave(context: ReadContext): Promise<void> {
  const { apart, today, now } = context;
  if (!dueWave(await surveyOf(context), today)) return;
  await apart(async (writing) => {
    const kind = dueWave(await surveyOf(writing), today);
    if (kind) await changeSurvey(writing, kind, (survey) => withWave(survey, kind, today, now));
  });
}

/** Told again, it says nothing twice; whoever has answered meanwhile is told nothing. */
async function tell({ kind, at }: Wave, survey: Survey, context: ReadContext): Promise<void> {
  const [workers, receipts] = await Promise.all([
    context.workers.find({}, ['town', 'to']),
    context.surveyReceipts.find({}),
  ]);
  const notice = { ...waveNotice(kind, survey), url: SURVEY_URL, at };
  await eachInParallel(inBatches(waitingFor(workers, receipts, context.today)), (batch) =>
    context.apart(async (writing) => {
      for (const { id: to } of batch) await notify(writing, { to, ...notice }, `survey:${kind}`);
    }),
  );
}

const markTold = ({ at }: Wave, { apart }: ReadContext): Promise<void> =>
  apart(async ({ surveys }) => {
    const survey = await surveys.get(SURVEY);
    const waves = survey.waves.map((wave) => (wave.at === at ? { ...wave, told: true } : wave));
    await surveys.set({ ...survey, waves });
  });

/** Sends what is begun and not through. `anew` invites those too who came onto the roster meanwhile. */
export async function sendWaves(context: ReadContext, anew = false): Promise<void> {
  const survey = await surveyOf(context);
  if (survey.state !== 'open') return;
  for (const wave of survey.waves.filter(({ told, kind }) => !told || (anew && kind === 'invite'))) {
    await tell(wave, survey, context);
    if (!wave.told) await markTold(wave, context);
  }
}

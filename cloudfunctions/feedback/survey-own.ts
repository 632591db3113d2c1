import type { survey as contract } from '#domain/contract/feedback/survey';
import { AppError } from '#domain/errors';
import { assertComplete, type Given, saidIn } from '#domain/survey/answers';
import { gateOf } from '#domain/survey/gates';
import { sides } from '#domain/survey/kinds';
import { answerObstacle, ownStanding, type Survey, standingWords } from '#domain/survey/survey';
import { promise, sideWords } from '#domain/survey/words';
import type { ReadContext, WriteContext } from '#platform/context';
import { newId } from '#platform/ids';
import type { Actions } from '#platform/serve';
import { surveyOf } from '#platform/survey';

type Own = Pick<Actions<typeof contract>, 'survey' | 'answerSurvey'>;

async function showOwn(_subject: unknown, context: ReadContext) {
  const [survey, receipt] = await Promise.all([
    surveyOf(context),
    context.surveyReceipts.peek(context.actor.person),
  ]);
  const standing = ownStanding(survey, receipt !== undefined, context.today);
  const { questions, edition } = survey;
  return {
    ...{ standing, ...standingWords(survey)[standing], edition, promise: [...promise] },
    ...(standing === 'open' && { questions }),
    sides: sides.map((side) => ({
      ...{ side, title: sideWords[side].title },
      ...{ words: [...sideWords[side].words], ends: [...sideWords[side].ends] },
    })),
  };
}

/** The survey as it is now, entered through the gate that its closing shuts. */
async function enter({ surveys, surveyGates, actor, today }: WriteContext): Promise<Survey> {
  const survey = await surveyOf({ surveys });
  const obstacle = answerObstacle(survey, today);
  if (obstacle) throw new AppError('INVALID_STATE', obstacle);
  const id = gateOf(actor.person);
  const { passed = 0 } = (await surveyGates.peek(id)) ?? {};
  await surveyGates.set({ id, passed: passed + 1 });
  return survey;
}

function assertEdition(read: number, { edition }: Survey): void {
  if (read !== edition) throw new AppError('CONFLICT', '题目已经改过，请返回重新打开问卷，再答一次');
}

/** An answer and what was said, each under an id that says nothing: no person, no time, no order. */
async function keep(given: Given, town: string, context: WriteContext): Promise<void> {
  await context.surveyAnswers.add({ id: newId(), town, scores: given.scores });
  for (const said of saidIn(given)) await context.surveyTexts.add({ id: newId(), ...said });
}

export const own: Own = {
  survey: showOwn,

  answerSurvey: {
    /** Whoever has answered is answered alike, whatever they send: the first one counts (R8.1). */
    async act({ edition, ...given }, context) {
      const { surveyReceipts, actor } = context;
      const { person, town = '' } = actor;
      if (await surveyReceipts.peek(person)) return person;
      const survey = await enter(context);
      assertEdition(edition, survey);
      assertComplete(survey.questions, given);
      await surveyReceipts.add({ id: person, town });
      await keep(given, town, context);
      return person;
    },
    show: showOwn,
  },
};

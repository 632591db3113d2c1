import type { survey as contract } from '#domain/contract/feedback/survey';
import { AppError } from '#domain/errors';
import { rewordFaults } from '#domain/survey/questions';
import type { Turnout } from '#domain/survey/results';
import {
  assertSurveyStep,
  offeredSurveySteps,
  type Reach,
  surveyObstacle,
  surveyRules,
  withWave,
} from '#domain/survey/steps';
import {
  extensionFaults,
  hasBegun,
  offeredSpan,
  SURVEY,
  type Survey,
  spanFaults,
} from '#domain/survey/survey';
import { percentOf, spanText, stateTags, waveText } from '#domain/survey/words';
import type { ReadContext, WriteContext } from '#platform/context';
import { projectNames } from '#platform/names';
import type { Actions } from '#platform/serve';
import { changeSurvey, reachOf, surveyOf, turnoutOf } from '#platform/survey';
import { beginClosing, finishClosing } from '#platform/survey-closing';
import { sendWaves } from '#platform/survey-messages';

type Office = Omit<Actions<typeof contract>, 'survey' | 'answerSurvey' | 'surveyResults'>;

export const turnoutView = (id: string, name: string, { invited, answered }: Reach) => ({
  ...{ id, name, invited, answered, percent: percentOf(answered, invited) },
  text: `${answered} / ${invited} 人`,
});

export async function turnoutViews(turnout: readonly Turnout[], context: ReadContext) {
  const { town } = await projectNames(context);
  return {
    total: turnoutView('', '全市', reachOf(turnout)),
    towns: turnout.map((row) => turnoutView(row.town, town(row.town), row)),
  };
}

function stepViews(survey: Survey, reach: Reach, { actor, today }: ReadContext) {
  return offeredSurveySteps(survey, actor).map((step) => {
    const { text, warns } = surveyRules[step];
    const reason = surveyObstacle(survey, step, actor, today, reach);
    return { step, text, ...(reason && { reason }), ...(warns && { warns: warns(survey, reach) }) };
  });
}

async function showOffice(_subject: unknown, context: ReadContext) {
  const [survey, counted, kept] = await Promise.all([
    surveyOf(context),
    turnoutOf(context),
    context.surveyResults.peek(SURVEY),
  ]);
  const turnout = kept?.turnout ?? counted;
  const { state, edition, questions, waves } = survey;
  const offered = offeredSpan(context.plan, context.today);
  const { from = offered.from, until = offered.until } = survey;
  return {
    ...{ state, tag: stateTags[state], text: spanText(survey), edition, from, until, questions },
    steps: stepViews(survey, reachOf(turnout), context),
    ...(await turnoutViews(turnout, context)),
    waves: waves.map(waveText),
    isWaiting: state === 'closing' || (state === 'open' && waves.some(({ told }) => !told)),
  };
}

/** What of the answers a step needs to know, counted before it. */
const reached = async (_input: unknown, context: ReadContext): Promise<Reach> =>
  reachOf(await turnoutOf(context));

const refuseFields = (fields: Readonly<Record<string, string>>) => {
  const [first] = Object.values(fields);
  if (first !== undefined) throw new AppError('INVALID_INPUT', first, fields);
};

const nobody: Reach = { invited: 0, answered: 0 };

const doing = ({ actor, today, now }: WriteContext, reach: Reach) => ({ actor, today, now, reach });

export const office: Office = {
  surveyOffice: (_input, context) => showOffice(undefined, context),

  editSurvey: {
    async act({ edition, questions }, context) {
      await changeSurvey(context, 'edit', (survey) => {
        assertSurveyStep(survey, 'edit', doing(context, nobody));
        if (edition !== survey.edition)
          throw new AppError('CONFLICT', '题目刚被别人改过，请返回重新打开，看过再改');
        refuseFields(rewordFaults(survey.questions, questions));
        return { ...survey, questions, edition: edition + 1 };
      });
      return SURVEY;
    },
    show: showOffice,
  },

  openSurvey: {
    before: reached,
    async act(span, context, reach: Reach) {
      const { today, now, plan } = context;
      await changeSurvey(context, 'open', (survey) => {
        assertSurveyStep(survey, 'open', doing(context, reach));
        refuseFields(spanFaults(span, today, plan.period.to));
        const opened: Survey = { ...survey, ...span, state: 'open' };
        return hasBegun(opened, today) ? withWave(opened, 'invite', today, now) : opened;
      });
      return SURVEY;
    },
    show: showOffice,
  },

  extendSurvey: {
    async act({ until }, context) {
      await changeSurvey(context, 'extend', (survey) => {
        assertSurveyStep(survey, 'extend', doing(context, nobody));
        refuseFields(extensionFaults(survey, until, context.today, context.plan.period.to));
        return { ...survey, until };
      });
      return SURVEY;
    },
    show: showOffice,
  },

  remindSurvey: {
    before: reached,
    async act(_input, context, reach: Reach) {
      await changeSurvey(context, 'remind', (survey) => {
        assertSurveyStep(survey, 'remind', doing(context, reach));
        return withWave(survey, 'remind', context.today, context.now);
      });
      return SURVEY;
    },
    show: showOffice,
  },

  closeSurvey: {
    async act(_input, context) {
      assertSurveyStep(await surveyOf(context), 'close', doing(context, nobody));
      await beginClosing(context);
      return SURVEY;
    },
    show: showOffice,
  },

  async continueSurvey(_input, context) {
    await sendWaves(context);
    await finishClosing(context);
    return showOffice(undefined, context);
  },
};

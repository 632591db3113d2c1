import type { survey as contract } from '#domain/contract/feedback/survey';
import { type Figures, functionAlpha, functionFigures, gapOf, itemFigures } from '#domain/survey/figures';
import { LEAST_ANSWERS } from '#domain/survey/grouping';
import { type GroupKind, sides } from '#domain/survey/kinds';
import type { QuestionSet } from '#domain/survey/questions';
import type { ResultGroup, SurveyResults } from '#domain/survey/results';
import { SURVEY, type Survey } from '#domain/survey/survey';
import { alphaText, figuresView, gapView, intervalText, sideWords, spanText } from '#domain/survey/words';
import type { ReadContext } from '#platform/context';
import { type Names, projectNames } from '#platform/names';
import type { Actions } from '#platform/serve';
import { surveyOf } from '#platform/survey';
import { turnoutViews } from './survey-office';

type Results = Pick<Actions<typeof contract>, 'surveyResults'>;

const nothingYet = { title: '还没有结果', text: '问卷结束后，这里显示汇总结果' };
const tooFew = { title: '没有可以公布的结果', text: `答卷不足 ${LEAST_ANSWERS} 份，为保护答卷人不显示结果` };
const ownTooFew = {
  title: '您的结果不单独显示',
  text: `您负责的镇街答卷不足 ${LEAST_ANSWERS} 份，或单独显示会让人推算出别人的答卷，已并入全市合计`,
};

const pairView = (expected: Figures, actual: Figures) => ({
  ...{ expected: figuresView(expected), actual: figuresView(actual) },
  ...gapView(gapOf(expected, actual)),
});

const names: Record<GroupKind, (id: string, known: Names) => string> = {
  total: () => '全市合计',
  supervisor: (id, known) => known.supervisor(id),
  town: (id, known) => known.town(id),
  pool: () => '其他镇街合计',
};

function groupView(group: ResultGroup, { functions }: QuestionSet, known: Names) {
  const { kind, id, answers } = group;
  return {
    ...{ kind, id, name: names[kind](id, known), answers },
    functions: functions.map((scale) => ({
      ...{ id: scale.id, name: scale.name },
      ...pairView(functionFigures(group, scale, 'expected'), functionFigures(group, scale, 'actual')),
      items: scale.items.map((item) => ({
        ...item,
        ...pairView(itemFigures(group, item.id, 'expected'), itemFigures(group, item.id, 'actual')),
      })),
    })),
  };
}

/** In the order of their ids, which are random: nothing tells which were written together or when. */
async function textsOf({ open }: QuestionSet, context: ReadContext) {
  const all = await context.surveyTexts.find({});
  return open.map(({ id, text }) => ({
    question: text,
    texts: all.filter(({ question }) => question === id).map((said) => said.text),
  }));
}

function annexOf(total: ResultGroup | undefined, { functions }: QuestionSet) {
  if (!total) return [];
  return functions.flatMap((scale) =>
    sides.map((side) => ({
      ...{ name: scale.name, side: sideWords[side].title },
      interval: intervalText(functionFigures(total, scale, side).interval),
      alpha: alphaText(functionAlpha(total, scale, side)),
    })),
  );
}

/** Which towns have no figure of their own, where their answers are, and why. */
const pooledText = (pooled: readonly string[], known: Names, where: string): string =>
  pooled.length === 0
    ? ''
    : `${pooled.map(known.town).join('、')}不单独显示，已并入${where}：不足 ${LEAST_ANSWERS} 份，或单独显示会让人推算出不足 ${LEAST_ANSWERS} 份的镇街`;

/** A supervisor sees the total, their own figure and those of their towns. */
function ownGroups({ groups, turnout }: SurveyResults, person: string): ResultGroup[] {
  const towns = new Set(turnout.filter(({ supervisor }) => supervisor === person).map(({ town }) => town));
  const own = groups.filter(({ kind, id }) => kind === 'supervisor' && id === person);
  if (own.length === 0) return [];
  return groups.filter(
    (group) =>
      group.kind === 'total' || own.includes(group) || (group.kind === 'town' && towns.has(group.id)),
  );
}

const empty = (nothing: { title: string; text: string }, text = '') => ({
  ...{ nothing, text, groups: [], pooled: '', towns: [], texts: [], annex: [] },
});

async function showAll(results: SurveyResults, survey: Survey, known: Names, context: ReadContext) {
  const { questions } = survey;
  return {
    text: spanText(survey),
    groups: results.groups.map((group) => groupView(group, questions, known)),
    pooled: pooledText(results.pooled, known, '“其他镇街合计”'),
    ...(await turnoutViews(results.turnout, context)),
    texts: await textsOf(questions, context),
    annex: annexOf(
      results.groups.find(({ kind }) => kind === 'total'),
      questions,
    ),
  };
}

function showSupervisor(results: SurveyResults, survey: Survey, known: Names, person: string) {
  const own = ownGroups(results, person);
  if (own.length === 0) return empty(ownTooFew, spanText(survey));
  const groups = own.map((group) => groupView(group, survey.questions, known));
  const isOwn = ({ town }: { town: string }) =>
    results.turnout.some((row) => row.town === town && row.supervisor === person);
  const pooled = results.pooled.filter((town) => isOwn({ town }));
  return {
    ...{ text: spanText(survey), groups, pooled: pooledText(pooled, known, '您的合计') },
    ...{ towns: [], texts: [], annex: [] },
  };
}

export const results: Results = {
  async surveyResults(_input, context) {
    const [survey, found, known] = await Promise.all([
      surveyOf(context),
      context.surveyResults.peek(SURVEY),
      projectNames(context),
    ]);
    if (survey.state !== 'closed' || !found) return empty(nothingYet);
    if (found.groups.length === 0) return empty(tooFew, spanText(survey));
    return context.actor.role === 'supervisor'
      ? showSupervisor(found, survey, known, context.actor.person)
      : showAll(found, survey, known, context);
  },
};

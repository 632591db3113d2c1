import { AppError } from '../../../domain/errors';
import { roles } from '../../../domain/people';
import { assertComplete, saidIn } from '../../../domain/survey/answers';
import { gateOf, gates } from '../../../domain/survey/gates';
import {
  type SurveyState,
  type SurveyStep,
  surveyStates,
  surveyStepNames,
} from '../../../domain/survey/kinds';
import { itemIds, questionSet, rewordFaults } from '../../../domain/survey/questions';
import { shippedQuestions } from '../../../domain/survey/shipped';
import {
  assertSurveyStep,
  offeredSurveySteps,
  surveyObstacle,
  surveyRules,
  withWave,
} from '../../../domain/survey/steps';
import {
  answerObstacle,
  dueWave,
  extensionFaults,
  firstSurvey,
  isPast,
  offeredSpan,
  ownStanding,
  plannedSpan,
  type Survey,
  spanFaults,
  surveyFacts,
} from '../../../domain/survey/survey';
import { aPlan } from '../../support/plan';
import { allOf } from '../../support/survey-scores';

const invited = { kind: 'invite', day: '2022-11-14', at: 1, told: true } as const;

const aSurvey = (changes: Partial<Survey> = {}): Survey => ({
  ...firstSurvey(shippedQuestions),
  ...{ state: 'open', from: '2022-11-14', until: '2022-11-30', waves: [invited] },
  ...changes,
});

const coordinator = { role: 'coordinator' } as const;
const half = { invited: 333, answered: 100 };

describe('the shipped questions', () => {
  test('ask for hope and practice in the three functions, and for words (R8.2)', () => {
    const { functions, open } = shippedQuestions;
    expect(functions.map(({ id, items }) => [id, items.length])).toEqual([
      ['administrative', 4],
      ['educational', 4],
      ['supportive', 4],
    ]);
    expect(open).toHaveLength(3);
    expect(new Set(itemIds(shippedQuestions)).size).toBe(12);
  });

  // biome-ignore format: read as a table
  test.each<[fault: string, set: unknown, words: string]>([
    ['without one of the functions', { ...shippedQuestions, functions: shippedQuestions.functions.slice(1) }, '行政、教育、支持三类题目要齐全'],
    ['with one function twice', { ...shippedQuestions, functions: [0, 0, 1].map((index) => shippedQuestions.functions[index]) }, '行政、教育、支持三类题目要齐全'],
    ['with a question without words', { ...shippedQuestions, open: [{ id: 'o1', text: ' ' }, ...shippedQuestions.open.slice(1)] }, '题目至少 4 个字，请写完整'],
    ['with a question too long', { ...shippedQuestions, open: [{ id: 'o1', text: '问'.repeat(41) }, ...shippedQuestions.open.slice(1)] }, '题目最多 40 个字，请写短一些'],
    ['with one number for two questions', { ...shippedQuestions, open: [{ id: 'a1', text: '还有什么建议？' }, ...shippedQuestions.open.slice(1)] }, '题目编号不能重复'],
  ])('a set %s is refused', (_, set, words) => {
    expect(questionSet.safeParse(set).error?.issues.map(({ message }) => message)).toContain(words);
  });

  test('other words are taken, other questions are not', () => {
    const [first, ...rest] = shippedQuestions.open;
    const reworded = {
      ...shippedQuestions,
      open: [{ id: first?.id ?? '', text: '哪件事最有用？' }, ...rest],
    };
    expect(rewordFaults(shippedQuestions, reworded)).toEqual({});
    expect(rewordFaults(shippedQuestions, { ...shippedQuestions, open: rest })).toHaveProperty('questions');
  });
});

describe('its days', () => {
  test('are 14–30 November of the last year unless the Plan names others (R13.3)', () => {
    expect(plannedSpan(aPlan())).toEqual({ from: '2022-11-14', until: '2022-11-30' });
    const survey = { from: '2022-10-10', until: '2022-10-20' };
    expect(plannedSpan(aPlan({ survey }))).toEqual(survey);
  });

  // biome-ignore format: read as a table
  test.each<[today: string, from: string, until: string]>([
    ['2022-03-01', '2022-11-14', '2022-11-30'],
    ['2022-11-14', '2022-11-14', '2022-11-30'],
    ['2022-11-20', '2022-11-20', '2022-11-30'],
    ['2022-12-01', '2022-12-01', '2022-12-10'],
  ])('on %s %s to %s is offered', (today, from, until) => {
    expect(offeredSpan(aPlan(), today)).toEqual({ from, until });
  });

  // biome-ignore format: read as a table
  test.each<[from: string, until: string, fields: string[]]>([
    ['2022-11-14', '2022-11-14', []],
    ['2022-11-14', '2022-12-10', []],
    ['2022-11-13', '2022-11-30', ['from']],
    ['2022-11-20', '2022-11-19', ['until']],
    ['2022-11-14', '2022-12-11', ['until']],
    ['2022-11-12', '2022-11-13', ['from', 'until']],
  ])('%s to %s has faults at %j on 14 November', (from, until, fields) => {
    expect(Object.keys(spanFaults({ from, until }, '2022-11-14', '2022-12-10'))).toEqual(fields);
  });

  test('the last one can be put off to the end of the project, never forward', () => {
    const faults = (until: string) =>
      Object.keys(extensionFaults(aSurvey(), until, '2022-11-20', '2022-12-10'));
    expect(['2022-11-30', '2022-12-01', '2022-12-10', '2022-12-11'].map(faults)).toEqual([
      ['until'],
      [],
      [],
      ['until'],
    ]);
  });
});

describe('for a worker', () => {
  // biome-ignore format: read as a table
  test.each<[fact: string, survey: Survey | undefined, answered: boolean, today: string, standing: string]>([
    ['there is none before it is set up',     undefined,                     false, '2022-11-14', 'none'],
    ['there is none while it is a draft',     aSurvey({ state: 'draft' }),   false, '2022-11-14', 'none'],
    ['it is early before its first day',      aSurvey(),                     false, '2022-11-13', 'early'],
    ['it is open on its first day',           aSurvey(),                     false, '2022-11-14', 'open'],
    ['it is open on its last day',            aSurvey(),                     false, '2022-11-30', 'open'],
    ['it is over the day after',              aSurvey(),                     false, '2022-12-01', 'over'],
    ['it is over while it is summed up',      aSurvey({ state: 'closing' }), false, '2022-11-20', 'over'],
    ['it is over when it is closed',          aSurvey({ state: 'closed' }),  false, '2022-11-20', 'over'],
    ['it is answered while it is open',       aSurvey(),                     true,  '2022-11-20', 'answered'],
    ['it stays answered when it is closed',   aSurvey({ state: 'closed' }),  true,  '2022-12-20', 'answered'],
  ])('%s (R8.2)', (_, survey, answered, today, standing) => {
    expect(ownStanding(survey, answered, today)).toBe(standing);
    if (!answered) expect(answerObstacle(survey, today) === undefined).toBe(standing === 'open');
  });

  test('every item takes both scores; what was not asked is not taken; empty words are not kept', () => {
    const texts = { o1: ' 多来 ', o2: '  ' };
    expect(() => assertComplete(shippedQuestions, { scores: allOf(1, 5), texts })).not.toThrow();
    expect(saidIn({ scores: {}, texts })).toEqual([{ question: 'o1', text: '多来' }]);
    const { s4: _, ...scores } = allOf(1, 5);
    expect(() => assertComplete(shippedQuestions, { scores, texts })).toThrow(
      '“支持督导”里的“有急事时找得到人，答复及时”还没有答，请选一个分数',
    );
    expect(() => assertComplete(shippedQuestions, { scores: allOf(1, 5), texts: { o4: '' } })).toThrow(
      AppError,
    );
  });
});

test('its gates are met by few: of 15 workers whose ids follow each other no three pass one gate', () => {
  for (let first = 1; first < 320; first += 15) {
    const ids = Array.from({ length: 15 }, (_, index) =>
      gateOf(`w${String(first + index).padStart(3, '0')}`),
    );
    expect(ids.every((id) => gates.includes(id))).toBe(true);
    for (const id of ids) expect(ids.filter((each) => each === id).length).toBeLessThan(3);
  }
});

describe('its messages', () => {
  // biome-ignore format: read as a table
  test.each<[fact: string, survey: Survey, today: string, kind: string | undefined]>([
    ['nobody is invited to a draft',                aSurvey({ state: 'draft', waves: [] }),  '2022-11-14', undefined],
    ['nobody is invited before the first day',      aSurvey({ waves: [] }),                  '2022-11-13', undefined],
    ['everyone is invited on the first day',        aSurvey({ waves: [] }),                  '2022-11-14', 'invite'],
    ['a missed first day is made up for',           aSurvey({ waves: [] }),                  '2022-11-17', 'invite'],
    ['nobody is invited twice',                     aSurvey(),                               '2022-11-14', undefined],
    ['seven days before the end they are reminded', aSurvey(),                               '2022-11-23', 'remind'],
    ['two days before the end too',                 aSurvey(),                               '2022-11-28', 'remind'],
    ['not on the days between',                     aSurvey(),                               '2022-11-24', undefined],
    ['not twice on one day',                        withWave(aSurvey(), 'remind', '2022-11-23', 2), '2022-11-23', undefined],
    ['not after the end',                           aSurvey({ until: '2022-11-20' }),        '2022-11-23', undefined],
    ['not once it is closed',                       aSurvey({ state: 'closed' }),            '2022-11-23', undefined],
  ])('%s (R8.2)', (_, survey, today, kind) => {
    expect(dueWave(survey, today)).toBe(kind);
  });

  test('that they were sent is no fact of its history, that they were begun is', () => {
    expect(surveyFacts(aSurvey()).waves).toEqual([{ kind: 'invite', day: '2022-11-14', at: 1 }]);
  });
});

describe('its steps', () => {
  const offered: Record<SurveyState, readonly SurveyStep[]> = {
    draft: ['edit', 'open'],
    open: ['remind', 'extend', 'close'],
    closing: ['close'],
    closed: [],
  };

  test.each(surveyStates)('%s offers the coordinator exactly its own, others none', (state) => {
    const survey = aSurvey({ state });
    expect(offeredSurveySteps(survey, coordinator)).toEqual(offered[state]);
    for (const role of roles.filter((each) => each !== 'coordinator')) {
      expect(offeredSurveySteps(survey, { role })).toEqual([]);
      for (const step of surveyStepNames)
        expect(surveyObstacle(survey, step, { role }, '2022-11-20', half)).toBe(
          '由项目统筹办理，请联系项目统筹',
        );
    }
  });

  test.each(surveyStates)('%s refuses every other step with what to do', (state) => {
    for (const step of surveyStepNames.filter((each) => !offered[state].includes(each)))
      expect(surveyObstacle(aSurvey({ state }), step, coordinator, '2022-11-20', half)).toMatch(
        /^问卷.+，.+/,
      );
  });

  // biome-ignore format: read as a table
  test.each<[step: SurveyStep, survey: Survey, today: string, reach: { invited: number; answered: number }, reason: RegExp | undefined]>([
    ['edit',   aSurvey({ state: 'draft' }),     '2022-11-01', half,                            undefined],
    ['open',   aSurvey({ state: 'draft' }),     '2022-11-01', half,                            undefined],
    ['open',   aSurvey({ state: 'draft' }),     '2022-11-01', { invited: 0, answered: 0 },     /还没有社工，请先导入花名册/],
    ['remind', aSurvey(),                       '2022-11-20', half,                            undefined],
    ['remind', aSurvey(),                       '2022-11-13', half,                            /11 月 14 日 周一开始，请到时再操作/],
    ['remind', aSurvey(),                       '2022-11-14', half,                            /今天已经发过消息，请明天再提醒/],
    ['remind', aSurvey(),                       '2022-11-20', { invited: 333, answered: 333 }, /全部社工都已答完/],
    ['remind', aSurvey(),                       '2022-12-01', half,                            /已过截止日期/],
    ['extend', aSurvey(),                       '2022-11-30', half,                            undefined],
    ['extend', aSurvey(),                       '2022-12-01', half,                            /已过截止日期/],
    ['close',  aSurvey(),                       '2022-11-14', half,                            undefined],
    ['close',  aSurvey(),                       '2022-11-13', half,                            /请到时再操作/],
    ['close',  aSurvey(),                       '2022-12-01', half,                            undefined],
    ['close',  aSurvey({ state: 'closing' }),   '2022-11-20', half,                            undefined],
  ])('%s', (step, survey, today, reach, reason) => {
    const found = surveyObstacle(survey, step, coordinator, today, reach);
    expect(found ?? '').toMatch(reason ?? /^$/);
    const act = () => assertSurveyStep(survey, step, { actor: coordinator, today, now: 0, reach });
    if (reason) expect(act).toThrow(reason);
    else expect(act).not.toThrow();
  });

  test('opening and closing say what happens to whom', () => {
    expect(surveyRules.open.warns?.(aSurvey(), half)).toContain('向 333 名社工发出邀请');
    expect(surveyRules.close.warns?.(aSurvey(), half)).toContain('已答 100 人，未答 233 人');
  });

  test('it is past the day after its last one, and while it is being closed', () => {
    expect(isPast(aSurvey(), '2022-11-30')).toBe(false);
    expect(isPast(aSurvey(), '2022-12-01')).toBe(true);
    expect(isPast(aSurvey({ state: 'closing' }), '2022-11-20')).toBe(true);
    expect(isPast(aSurvey({ state: 'closed' }), '2022-12-20')).toBe(false);
  });
});

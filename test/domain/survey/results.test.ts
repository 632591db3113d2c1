import { mean, sampleStandardDeviation } from 'simple-statistics';
import { functionAlpha, functionFigures, gapOf, itemFigures } from '../../../domain/survey/figures';
import { itemIds } from '../../../domain/survey/questions';
import { type Answer, resultsOf, sumUp, type Turnout } from '../../../domain/survey/results';
import { shippedQuestions as questions } from '../../../domain/survey/shipped';
import { alphaText, figuresView, gapView, intervalText } from '../../../domain/survey/words';
import { integerFrom, randomFrom, times } from '../../support/random';
import { allOf } from '../../support/survey-scores';

const random = randomFrom(82);
const score = () => integerFrom(random, 1, 5);
const anAnswer = (town: string): Answer => ({
  town,
  scores: Object.fromEntries(itemIds(questions).map((id) => [id, { expected: score(), actual: score() }])),
});

const answers = [
  ...times(9, () => anAnswer('ta')),
  ...times(6, () => anAnswer('tb')),
  ...times(2, () => anAnswer('tc')),
];
const turnout: Turnout[] = [
  { town: 'ta', supervisor: 's1', invited: 10, answered: 9 },
  { town: 'tb', supervisor: 's1', invited: 8, answered: 6 },
  { town: 'tc', supervisor: 's1', invited: 4, answered: 2 },
  { town: 'td', supervisor: 's2', invited: 4, answered: 0 },
];

const [scale] = questions.functions;
if (!scale) throw new Error('the shipped questions have no function');
const personMeans = answers.map(({ scores }) => mean(scale.items.map(({ id }) => scores[id]?.actual ?? 0)));

describe('what is summed up', () => {
  const { groups, pooled } = resultsOf(answers, questions, turnout);

  test('is of groups of five at least, each answer once in a town’s figure or the pool (R8.3)', () => {
    expect(groups.map(({ kind, id, answers: n }) => [kind, id, n])).toEqual([
      ...[
        ['total', '', 17],
        ['supervisor', 's1', 17],
      ],
      ...[
        ['town', 'ta', 9],
        ['pool', '', 8],
      ],
    ]);
    expect(pooled).toEqual(['tb', 'tc']);
  });

  test('holds counts and sums alone: answers with the same counts and totals give the same', () => {
    const swap = (answer: Answer, other: Answer): Answer => ({ town: answer.town, scores: other.scores });
    const [first, second, ...rest] = answers as [Answer, Answer, ...Answer[]];
    expect(resultsOf([swap(first, second), swap(second, first), ...rest], questions, turnout).groups).toEqual(
      groups,
    );
  });

  test('nor by which town of the pool they come from', () => {
    const moved = answers.map((answer, index) => {
      const town = { 9: 'tc', 15: 'tb' }[index] ?? answer.town;
      return { ...answer, town };
    });
    expect(moved.map(({ town }) => town)).not.toEqual(answers.map(({ town }) => town));
    expect(resultsOf(moved, questions, turnout).groups).toEqual(groups);
  });

  test('of four answers is nothing', () => {
    expect(resultsOf(answers.slice(0, 4), questions, turnout).groups).toEqual([]);
  });
});

describe('its figures', () => {
  const sums = sumUp(answers, questions);

  test('of an item are those of its scores (R8.3)', () => {
    const scores = answers.map((answer) => answer.scores.a2?.expected ?? 0);
    const found = itemFigures(sums, 'a2', 'expected');
    expect(found.mean).toBeCloseTo(mean(scores), 10);
    expect(found.deviation).toBeCloseTo(sampleStandardDeviation(scores), 10);
    expect(found.topTwo).toBeCloseTo(scores.filter((each) => each > 3).length / scores.length, 10);
  });

  test('of a function are those of the persons’ means (R8.3)', () => {
    const found = functionFigures(sums, scale, 'actual');
    expect(found.mean).toBeCloseTo(mean(personMeans), 10);
    expect(found.deviation).toBeCloseTo(sampleStandardDeviation(personMeans), 10);
    expect(found.interval?.low).toBeLessThan(found.mean);
  });

  test('alpha is that of the scores; of the same answers everywhere there is none', () => {
    const items = scale.items.map(({ id }) => answers.map((answer) => answer.scores[id]?.actual ?? 0));
    const totals = answers.map((_, person) => items.reduce((sum, item) => sum + (item[person] ?? 0), 0));
    const shares = items.map((item) => sampleStandardDeviation(item) ** 2);
    const whole = sampleStandardDeviation(totals) ** 2;
    const expected = (4 / 3) * (1 - shares.reduce((sum, each) => sum + each, 0) / whole);
    expect(functionAlpha(sums, scale, 'actual')).toBeCloseTo(expected, 10);
    const same = sumUp(
      times(6, () => ({ town: 'ta', scores: allOf(5, 5) })),
      questions,
    );
    expect(functionAlpha(same, scale, 'actual')).toBeUndefined();
  });

  test('nothing is made up where nothing was given', () => {
    const none = sumUp([], questions);
    expect(itemFigures(none, 'a1', 'actual')).toEqual({ mean: 0, topTwo: 0 });
    expect(functionFigures(none, scale, 'actual')).toEqual({ mean: 0, topTwo: 0 });
    expect(functionAlpha(none, scale, 'actual')).toBeUndefined();
    expect(itemFigures(none, 'unknown', 'actual')).toEqual({ mean: 0, topTwo: 0 });
  });

  test('read as people read them: two places, a share, a signed gap, a scale that ends at 1 and 5', () => {
    expect(figuresView({ mean: 4.456, deviation: 0.5, topTwo: 0.666 })).toEqual({
      ...{ mean: '4.46', deviation: '0.50', topTwo: '67%', percent: 89 },
    });
    expect(figuresView({ mean: 4, topTwo: 1 }).deviation).toBe('–');
    expect(gapOf({ mean: 4.504, topTwo: 1 }, { mean: 3.496, topTwo: 0 })).toBe(-1);
    expect([gapView(-1), gapView(0.25), gapView(-0.001)]).toEqual([
      { gap: '−1.00', isShort: true },
      { gap: '+0.25', isShort: false },
      { gap: '0.00', isShort: false },
    ]);
    expect([intervalText({ low: 0.4, high: 5.3 }), intervalText(undefined)]).toEqual(['1.00–5.00', '–']);
    expect([alphaText(0.8712), alphaText(-0.2), alphaText(undefined)]).toEqual(['0.87', '−0.20', '–']);
  });
});

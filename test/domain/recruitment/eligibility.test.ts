import {
  type Clause,
  clauses,
  findings,
  hardFaults,
  type Verdict,
} from '../../../domain/recruitment/eligibility';
import type { Draft } from '../../../domain/recruitment/form';
import { reviewFaults } from '../../../domain/recruitment/review';
import { aForm, theTerms } from '../../support/recruitment';

const NOW = '2022-02';
const judged = (changes: Draft) => findings(aForm(changes), theTerms(), NOW);
const found = (clause: Clause, changes: Draft) => judged(changes).find((each) => each.clause === clause);
const period = (from: string, to?: string, field = 'elderly') => ({
  field,
  from,
  place: '某机构',
  ...(to && { to }),
});

// biome-ignore format: read as a table
const cases: readonly [sentence: string, clause: Clause, changes: Draft, verdict: Verdict, why: RegExp][] = [
  ['a commitment is met',                    'politics',    { commitment: true },                  'met',      /已作承诺/],
  ['without it the clause is missing',       'politics',    { commitment: false },                 'missing',  /勾选承诺/],
  ['大专 is enough',                          'education',   { education: 'college' },              'met',      /大专及以上/],
  ['below 大专 excludes',                     'education',   { education: 'secondary' },            'unmet',    /不能报名/],
  ['a doctor is enough',                     'education',   { education: 'doctor' },               'met',      /大专及以上/],
  ['no education yet',                       'education',   { education: undefined },              'missing',  /请填写学历/],
  ['a listed major is met',                  'major',       { major: '心理学' },                    'met',      /之内/],
  ['another one is for people to decide',    'major',       { major: '法学' },                      'toDecide', /法学/],
  ['an empty major is missing',              'major',       { major: '' },                         'missing',  /请填写专业/],
  ['whoever lives here is local',            'local',       { isLocal: true },                     'met',      /本市/],
  ['whoever does not is decided on',         'local',       { isLocal: false },                    'toDecide', /审核人/],
  ['not said',                               'local',       { isLocal: undefined },                'missing',  /请说明/],
  ['中级 is enough',                          'certificate', { professional: 'intermediate' },      'met',      /中级/],
  ['高级 is enough',                          'certificate', { professional: 'senior' },            'met',      /中级及以上/],
  ['助理 is not',                             'certificate', { professional: 'assistant' },         'unmet',    /不能报名/],
  ['no certificate at all',                  'certificate', { professional: 'none' },              'unmet',    /不能报名/],
  ['exactly five years are met',             'practice',    { periods: [period('2017-03', '2022-02')] }, 'met',      /5 年$/],
  ['one month less is decided on',           'practice',    { periods: [period('2017-04', '2022-02')] }, 'toDecide', /4 年 11 个月，不足 5 年/],
  ['other fields do not add up',             'practice',    { periods: [period('2017-04'), period('2010-01', '2016-01', 'relief')] }, 'toDecide', /4 年 11 个月/],
  ['any one claimed field is enough',        'practice',    { fields: ['elderly', 'relief'], periods: [period('2021-01'), period('2010-01', '2016-01', 'relief')] }, 'met', /社会救助 6 年 1 个月/],
  ['no periods yet',                         'practice',    { periods: [] },                       'missing',  /请填写/],
  ['no fields yet',                          'practice',    { fields: [] },                        'missing',  /请填写/],
];

test.each(cases)('%s', (_sentence, clause, changes, verdict, why) => {
  expect(found(clause, changes)).toEqual({ clause, verdict, why: expect.stringMatching(why) });
});

test('an empty form lacks everything and is refused nowhere', () => {
  expect(findings({}, theTerms(), NOW).map(({ clause, verdict }) => [clause, verdict])).toEqual(
    clauses.map((clause) => [clause, 'missing']),
  );
});

test('hard clauses refuse at their field, the others never', () => {
  expect(
    hardFaults(judged({ education: 'secondary', professional: 'none', major: '法学', isLocal: false })),
  ).toEqual({
    education: '学历低于大专，按公告不能报名',
    professional: '没有社会工作师（中级）及以上证书，按公告不能报名',
  });
  expect(hardFaults(judged({}))).toEqual({});
});

const judgement = (clause: Clause, accepted: boolean) => ({ clause, accepted, reason: '课程相近' });

// biome-ignore format: read as a table
const reviews: readonly [sentence: string, changes: Draft, judgements: ReturnType<typeof judgement>[], at: string[]][] = [
  ['what is met needs nobody',                      {},                                    [],                            []],
  ['what is open needs a judgement',                { major: '法学', isLocal: false },       [judgement('major', true)],    ['judgements.local']],
  ['judged in favour it passes',                    { major: '法学' },                      [judgement('major', true)],    []],
  ['judged against it does not',                    { major: '法学' },                      [judgement('major', false)],   ['judgements.major']],
  ['what the notice excludes nobody can let pass',  { professional: 'assistant' },         [judgement('certificate', true)], ['judgements.certificate']],
];

test.each(reviews)('review: %s', (_sentence, changes, judgements, at) => {
  expect(Object.keys(reviewFaults(judged(changes), judgements))).toEqual(at);
});

import { type Role, roles } from '../../../domain/people';
import { type ApplicationStage, applicationStages } from '../../../domain/recruitment/application';
import {
  type Applicant,
  type ApplicationStep,
  advance,
  applicationObstacle,
  applicationStepNames,
  applicationSteps,
  editObstacle,
  stepsOf,
} from '../../../domain/recruitment/application-steps';
import { anApplication, applicant, aRound, circumstances, TODAY } from '../../support/applications';

interface Expected {
  readonly applicant: readonly ApplicationStep[];
  readonly coordinator: readonly ApplicationStep[];
  readonly commissioner: readonly ApplicationStep[];
}

// biome-ignore format: read as a table
const expected: Record<ApplicationStage, Expected> = {
  draft:     { applicant: ['submit', 'withdraw'],          coordinator: [],                                                    commissioner: [] },
  submitted: { applicant: ['withdraw'],                    coordinator: ['returnForm', 'passReview', 'reject'],                commissioner: [] },
  returned:  { applicant: ['submit', 'withdraw'],          coordinator: ['reject'],                                            commissioner: [] },
  interview: { applicant: ['withdraw'],                    coordinator: ['reject', 'rank'],                                    commissioner: [] },
  ranked:    { applicant: ['withdraw'],                    coordinator: ['reject', 'callToMedical'],                           commissioner: [] },
  medical:   { applicant: ['withdraw'],                    coordinator: ['reject', 'passMedical', 'failMedical', 'recheck'],   commissioner: [] },
  cleared:   { applicant: ['withdraw'],                    coordinator: ['reject', 'publish'],                                 commissioner: [] },
  notice:    { applicant: ['withdraw'],                    coordinator: ['reject', 'offer'],                                   commissioner: ['uphold'] },
  offered:   { applicant: ['withdraw', 'accept', 'decline'], coordinator: ['reject'],                                          commissioner: ['uphold'] },
  hired:     { applicant: [],                              coordinator: ['takePost', 'leave'],                                 commissioner: [] },
  left:      { applicant: [],                              coordinator: [],                                                    commissioner: [] },
  declined:  { applicant: [],                              coordinator: [],                                                    commissioner: [] },
  rejected:  { applicant: [],                              coordinator: [],                                                    commissioner: [] },
  withdrawn: { applicant: [],                              coordinator: [],                                                    commissioner: [] },
};

// biome-ignore format: read as a table
const leadsTo: Record<ApplicationStep, ApplicationStage> = {
  submit: 'submitted', withdraw: 'withdrawn', returnForm: 'returned', passReview: 'interview', reject: 'rejected',
  rank: 'ranked', callToMedical: 'medical', passMedical: 'cleared', failMedical: 'rejected', recheck: 'medical',
  publish: 'notice', offer: 'offered', accept: 'hired', takePost: 'hired', leave: 'left', uphold: 'rejected', decline: 'declined',
};

const actors: Record<Role, Applicant> = Object.fromEntries(
  roles.map((role) => [role, { role, openid: 'someone else' }]),
) as Record<Role, Applicant>;

const allowed = (stage: ApplicationStage, actor: Applicant, changes = {}) =>
  applicationStepNames.filter(
    (step) =>
      applicationObstacle(anApplication({ stage, ...changes }), step, actor, circumstances()) === undefined,
  );

const sorted = (steps: readonly ApplicationStep[]) => [...steps].sort();

test.each(applicationStages)('%s: each person has exactly their own steps', (stage) => {
  const { coordinator, commissioner } = expected[stage];
  expect(sorted(allowed(stage, applicant))).toEqual(sorted(expected[stage].applicant));
  for (const role of roles) {
    const own = { coordinator, commissioner }[role as string] ?? [];
    expect([role, sorted(allowed(stage, actors[role]))]).toEqual([role, sorted(own)]);
  }
});

test.each(applicationStages)('%s: on paper the coordinator takes the applicant’s steps too', (stage) => {
  const both = [...expected[stage].applicant, ...expected[stage].coordinator];
  expect(sorted(allowed(stage, actors.coordinator, { owner: '' }))).toEqual(sorted(both));
  expect(allowed(stage, { role: 'visitor', openid: '' }, { owner: '' })).toEqual([]);
});

test.each(applicationStages)(
  '%s: a coordinator or commissioner who applied judges nothing of it',
  (stage) => {
    for (const role of ['coordinator', 'commissioner'] as const)
      expect(sorted(allowed(stage, { role, openid: 'o1' }))).toEqual(sorted(expected[stage].applicant));
  },
);

test.each(applicationStepNames)('%s leads where the procedure says and changes nothing else', (step) => {
  const { by, from } = applicationSteps[step];
  const actor = by === 'applicant' ? applicant : actors[by];
  for (const stage of from) {
    const before = anApplication({ stage });
    expect(advance(before, step, actor, circumstances())).toEqual({ ...before, stage: leadsTo[step] });
  }
});

const { notice: _, ...unnoticed } = aRound();

// biome-ignore format: read as a table
const guarded: readonly [sentence: string, step: ApplicationStep, stage: ApplicationStage, changes: object, given: object, words: string][] = [
  ['before the beginning nobody hands in',           'submit',      'draft',    {}, { today: '2022-02-06' }, '报名从 2 月 7 日 周一开始，请到时再来'],
  ['after the end nobody hands in',                  'submit',      'draft',    {}, { today: '2022-02-17' }, '报名已于 2 月 16 日 周三截止，可致电 0760-88880000 咨询'],
  ['nor while the round is no round yet',            'submit',      'draft',    {}, { round: aRound({ state: 'draft' }) }, '这一轮招聘还没有发布或已经结束'],
  ['a correction ends with the round',               'submit',      'returned', {}, { round: aRound({ state: 'finished' }) }, '这一轮招聘还没有发布或已经结束'],
  ['nobody is ranked without a slot',                'rank',        'interview', { slot: undefined }, {}, '还没有选面试时间'],
  ['no conclusion without the ID number',            'passMedical', 'medical',  { hasIdNumber: false }, {}, '体检前要由本人先填写身份证号'],
  ['nor a failure',                                  'failMedical', 'medical',  { hasIdNumber: undefined }, {}, '体检前要由本人先填写身份证号'],
  ['no conclusion without the health consent',       'recheck',     'medical',  { consents: [] }, {}, '本人还没有同意登记体检结论，同意后才能登记'],
  ['nobody is published without consent',            'publish',     'cleared',  { consents: [] }, {}, '本人没有同意公示，不能进入公示'],
  ['no offer before a notice',                       'offer',       'notice',   {}, { round: unnoticed }, '还没有公示，公示结束后才能录用'],
  ['no offer on its last day',                       'offer',       'notice',   {}, { today: '2022-02-07' }, '公示到 2 月 7 日 周一结束，之后才能录用'],
  ['no offer while an objection is open',            'offer',       'notice',   {}, { openObjections: 2 }, '还有 2 件异议没有处理完，处理后才能录用'],
  ['nobody takes a second post',                     'takePost',    'hired',    { post: 'p1' }, {}, '已在岗位 1，不用再安排'],
];

test.each(guarded)('%s', (_sentence, step, stage, changes, given, words) => {
  const { by } = applicationSteps[step];
  const actor = by === 'applicant' ? applicant : actors[by];
  const application = anApplication({ stage, ...changes });
  expect(applicationObstacle(application, step, actor, circumstances(given))).toBe(words);
  expect(() => advance(application, step, actor, circumstances(given))).toThrow(words);
});

test('a returned form may be mended after the registration has closed', () => {
  const given = circumstances({ today: '2022-03-01' });
  expect(
    applicationObstacle(anApplication({ stage: 'returned' }), 'submit', applicant, given),
  ).toBeUndefined();
});

test('refusals say the stage and who may', () => {
  const submitted = anApplication({ stage: 'submitted' });
  expect(applicationObstacle(submitted, 'accept', applicant, circumstances())).toBe(
    '现在是“待审核”，不能接受聘用',
  );
  expect(applicationObstacle(submitted, 'passReview', applicant, circumstances())).toBe(
    '只有项目统筹可以执行此操作',
  );
  expect(applicationObstacle(submitted, 'withdraw', actors.visitor, circumstances())).toBe(
    '只能操作本人的报名',
  );
});

test('what is shown carries the reason why it cannot be done', () => {
  const medical = anApplication({ stage: 'medical', hasIdNumber: false });
  expect(stepsOf(medical, actors.coordinator, circumstances())).toContainEqual({
    ...{ step: 'passMedical', text: '体检合格', reason: '体检前要由本人先填写身份证号' },
  });
});

test('whoever sits on a post is not shown the way to one', () => {
  const shown = (post?: string) =>
    stepsOf(anApplication({ stage: 'hired', ...(post && { post }) }), actors.coordinator, circumstances());
  expect(shown().map(({ step }) => step)).toEqual(['takePost', 'leave']);
  expect(shown('p1').map(({ step }) => step)).toEqual(['leave']);
});

test.each(applicationStages)(
  '%s: the form can be changed before it is handed in and after a return only',
  (stage) => {
    const words = editObstacle(anApplication({ stage }), aRound(), TODAY);
    expect(words === undefined).toBe(stage === 'draft' || stage === 'returned');
  },
);

import type { Documents } from '../../../cloudfunctions/platform/documents';
import { canonical, changed, replayed } from '../../../domain/history';
import { shippedQuestions } from '../../../domain/survey/shipped';
import { surveyFacts } from '../../../domain/survey/survey';
import { aMessage, type Who, type World } from '../../support/given';
import { commissioner, coordinator, otherSupervisor, supervisor } from '../../support/people';
import { answerSurvey, closeSurvey, openSurvey, surveyWorld, workerIn } from '../../support/survey';
import { allOf } from '../../support/survey-scores';

const crowds = [
  { town: 'ta', name: '东区街道', supervisor: 's1', workers: 7 },
  { town: 'tb', name: '西区街道', supervisor: 's1', workers: 6 },
  { town: 'tc', name: '南区街道', supervisor: 's1', workers: 2 },
  { town: 'td', name: '小榄镇', supervisor: 's2', workers: 6 },
];

const everyone = crowds.flatMap(({ town, workers }) =>
  Array.from({ length: workers }, (_, index) => workerIn(town, index)),
);
const [first = workerIn('ta', 0), second = workerIn('ta', 1)] = everyone;

const officeOf = (world: World) => world.as(coordinator)('feedback', 'surveyOffice', {});
const resultsFor = (world: World, who: typeof coordinator) => world.as(who)('feedback', 'surveyResults', {});
const titled = async (world: World, title: string) =>
  (await world.all('messages')).filter((message) => message.title === title).map(({ to }) => to);

let rolesWorld: Promise<World> | undefined;

const kept = ['surveyAnswers', 'surveyTexts', 'surveyReceipts'] as const;
const counts = async (world: World) =>
  Object.fromEntries(
    await Promise.all(kept.map(async (name) => [name, (await world.all(name)).length] as const)),
  );

describe('before it is opened', () => {
  let world: World;
  beforeAll(async () => {
    world = await surveyWorld(crowds, { now: '2022-11-10T09:00' });
  });

  test('the shipped questions are offered for 14–30 November, and nobody can answer (R8.2, R13.3)', async () => {
    expect(await officeOf(world)).toMatchObject({
      ...{ state: 'draft', from: '2022-11-14', until: '2022-11-30', questions: shippedQuestions },
      total: { invited: 21, answered: 0 },
      isWaiting: false,
    });
    expect(await world.as(first)('feedback', 'survey', {})).toMatchObject({ standing: 'none' });
    await expect(answerSurvey(world, first)).rejects.toMatchObject({
      ...{ code: 'INVALID_STATE', message: '现在没有问卷，请等项目统筹开启后再答' },
    });
  });

  test('the coordinator puts questions into other words, not others in their place (R8.2)', async () => {
    const [scale, ...others] = shippedQuestions.functions;
    if (!scale) throw new Error('the shipped questions have no function');
    const [item, ...items] = scale.items;
    const worded = { ...scale, items: [{ id: item?.id ?? '', text: '帮我们把工作排好' }, ...items] };
    const edit = (edition: number, functions: typeof shippedQuestions.functions) =>
      world.as(coordinator)('feedback', 'editSurvey', {
        edition,
        questions: { ...shippedQuestions, functions },
      });
    expect(await edit(1, [worded, ...others])).toMatchObject({ edition: 2 });
    await expect(edit(1, [worded, ...others])).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(edit(2, [{ ...scale, items }, ...others])).rejects.toMatchObject({
      fields: { questions: '只能修改题目文字，不能增删题目，请刷新后再试' },
    });
    await expect(
      edit(2, [{ ...worded, items: [{ id: 'a1', text: '短' }, ...items] }, ...others]),
    ).rejects.toMatchObject({
      fields: { 'questions.functions.0.items.0.text': '题目至少 4 个字，请写完整' },
    });
  });

  test.each([
    ['from', { from: '2022-11-09', until: '2022-11-30' }, '开始日期已经过去，请选今天或以后'],
    ['until', { from: '2022-11-14', until: '2022-11-13' }, '截止日期早于开始日期，请改晚一些'],
    ['until', { from: '2022-11-14', until: '2022-12-11' }, '项目到 12 月 10 日 周六结束，请选这一天或以前'],
  ])('days that do not fit are refused at %s', async (field, span, words) => {
    await expect(world.as(coordinator)('feedback', 'openSurvey', span)).rejects.toMatchObject({
      fields: { [field]: words },
    });
  });

  test('opened for later it invites nobody yet; on its first day everyone is invited once (R8.2)', async () => {
    await world.as(coordinator)('feedback', 'openSurvey', { from: '2022-11-14', until: '2022-11-30' });
    await world.as(coordinator)('feedback', 'continueSurvey', {});
    await world.daily();
    expect(await titled(world, '期末满意度问卷')).toEqual([]);
    expect(await world.as(first)('feedback', 'survey', {})).toMatchObject({
      ...{ standing: 'early', title: '问卷还没有开始' },
    });
    await expect(answerSurvey(world, first)).rejects.toThrow('问卷 11 月 14 日 周一才开始，请到时再答');
    world.clock.set('2022-11-14T00:10');
    await world.daily();
    expect((await titled(world, '期末满意度问卷')).toSorted()).toEqual(
      everyone.map(({ person }) => person).toSorted(),
    );
    await world.remove('marks', 'survey');
    await world.daily();
    expect(await titled(world, '期末满意度问卷')).toHaveLength(everyone.length);
    expect((await officeOf(world)).waves).toEqual(['11 月 14 日 周一 邀请，已发出']);
  });

  test('who came onto the roster meanwhile is invited the next day, who has left is not asked any more', async () => {
    const newcomer = { id: 'td-9', name: '新社工', town: 'td', station: 'sttd', title: 'member' };
    await world.put('workers', [newcomer]);
    await world.change('workers', 'td-0', { to: '2022-11-15' });
    world.clock.set('2022-11-15T00:10');
    await world.daily();
    expect(await titled(world, '期末满意度问卷')).toContain('td-9');
    expect((await officeOf(world)).total).toMatchObject({ invited: 21 });
  });
});

// biome-ignore format: read as a table
test.each<[action: 'survey' | 'answerSurvey' | 'surveyOffice' | 'openSurvey' | 'remindSurvey' | 'closeSurvey' | 'continueSurvey' | 'surveyResults', who: Who]>([
  ['survey', supervisor], ['answerSurvey', supervisor], ['answerSurvey', coordinator],
  ['surveyOffice', first], ['openSurvey', commissioner], ['remindSurvey', supervisor],
  ['closeSurvey', commissioner], ['continueSurvey', first], ['surveyResults', first],
])('%s is not for everyone', async (action, who) => {
  rolesWorld ??= surveyWorld(crowds.slice(2, 3).concat(crowds[0] ?? []));
  const world = await rolesWorld;
  await expect(world.as(who)('feedback', action, {} as never)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

describe('while it is open', () => {
  let world: World;
  beforeAll(async () => {
    world = await surveyWorld(crowds);
    await openSurvey(world);
    await world.as(coordinator)('feedback', 'continueSurvey', {});
  });

  test('everyone is invited at once when it begins today (R8.2)', async () => {
    expect(await titled(world, '期末满意度问卷')).toHaveLength(everyone.length);
    expect(await officeOf(world)).toMatchObject({ state: 'open', isWaiting: false });
  });

  test('questions and days stay as they were opened', async () => {
    await expect(
      world.as(coordinator)('feedback', 'editSurvey', { edition: 1, questions: shippedQuestions }),
    ).rejects.toThrow('问卷已经开启，题目和开始日期不能再改');
    await expect(openSurvey(world)).rejects.toThrow('问卷已经开启，题目和开始日期不能再改');
  });

  test.each([
    [
      'no item',
      { edition: 1, scores: {}, texts: {} },
      'scores.a1',
      /“行政督导”里的“帮站点.*还没有答，请选一个分数/,
    ],
    [
      'a score of 6',
      { edition: 1, scores: { a1: { expected: 6, actual: 1 } }, texts: {} },
      'scores.a1.expected',
      /最高 5 分，请在 1 到 5 里选/,
    ],
    [
      'one side alone',
      { edition: 1, scores: { a1: { expected: 5 } }, texts: {} },
      'scores.a1.actual',
      /请在 1 到 5 里选一个分数/,
    ],
    [
      'an unknown item',
      { edition: 1, scores: { ...allOf(5, 5), x9: { expected: 1, actual: 1 } }, texts: {} },
      'scores',
      /问卷已更新，请返回重新打开/,
    ],
    [
      'an unknown question',
      { edition: 1, scores: allOf(5, 5), texts: { o9: '好' } },
      'scores',
      /问卷已更新，请返回重新打开/,
    ],
    [
      'words without end',
      { edition: 1, scores: allOf(5, 5), texts: { o1: '好'.repeat(301) } },
      'texts.o1',
      /最多写 300 个字/,
    ],
  ])('an answer with %s is refused at its field, and nothing is kept', async (_, input, field, words) => {
    const refused = world.as(first)('feedback', 'answerSurvey', input as never);
    await expect(refused).rejects.toMatchObject({ fields: { [field]: expect.stringMatching(words) } });
    expect(await counts(world)).toEqual({ surveyAnswers: 0, surveyTexts: 0, surveyReceipts: 0 });
  });

  test('an answer to questions that were other ones is refused', async () => {
    const input = { edition: 2, scores: allOf(5, 5), texts: {} };
    await expect(world.as(first)('feedback', 'answerSurvey', input)).rejects.toThrow(
      '题目已经改过，请返回重新打开问卷',
    );
  });

  test('two phones of one person leave one answer; of two persons two: nothing double, nothing lost (R8.2)', async () => {
    await Promise.all([
      answerSurvey(world, first, allOf(5, 1), { o1: '第一部手机' }),
      answerSurvey(world, first, allOf(5, 5), { o1: '第二部手机' }),
    ]);
    expect(await counts(world)).toEqual({ surveyAnswers: 1, surveyTexts: 1, surveyReceipts: 1 });
    await Promise.all([answerSurvey(world, second), answerSurvey(world, workerIn('tb', 0))]);
    expect(await counts(world)).toMatchObject({ surveyAnswers: 3, surveyReceipts: 3 });
  });

  test('whoever answers again, or repeats a lost request, is told that the first one counts; nothing is added', async () => {
    const again = () =>
      world.as(first)(
        ...([
          'feedback',
          'answerSurvey',
          { edition: 1, scores: allOf(1, 1), texts: { o2: '再来一次' } },
        ] as const),
        'request-of-one-phone',
      );
    for (const told of [await again(), await again()]) {
      expect(told).toMatchObject({ standing: 'answered', title: '您的问卷已收到' });
      expect(told.questions).toBeUndefined();
    }
    expect(await world.all('replies')).toEqual([]);
    expect(await counts(world)).toEqual({ surveyAnswers: 3, surveyTexts: 1, surveyReceipts: 3 });
  });

  test('answer, words and receipt carry nothing that ties them together: no person, time, key or history (R8.1)', async () => {
    const [answers, texts, receipts] = await Promise.all(kept.map((name) => world.all(name)));
    const fields = (found: readonly object[] = []) =>
      [...new Set(found.flatMap((each) => Object.keys(each)))].toSorted();
    expect(fields(answers)).toEqual(['_id', 'id', 'project', 'scores', 'town']);
    expect(fields(texts)).toEqual(['_id', 'id', 'project', 'question', 'text']);
    expect(fields(receipts)).toEqual(['_id', 'id', 'project', 'town']);
    const told = JSON.stringify([await world.all('history'), await world.all('replies'), world.log]);
    for (const { id } of [...(answers ?? []), ...(texts ?? [])]) expect(told).not.toContain(id);
    const answerers = [first.person, second.person];
    expect((await world.all('history')).filter(({ by }) => answerers.includes(by.person))).toEqual([]);
  });

  test('how many have answered is known town by town, to the office alone (R8.2)', async () => {
    const { total, towns } = await officeOf(world);
    expect(total).toMatchObject({ invited: 21, answered: 3, percent: 14, text: '3 / 21 人' });
    expect(towns.map(({ name, text }) => `${name} ${text}`)).toEqual(
      expect.arrayContaining(['东区街道 2 / 7 人', '西区街道 1 / 6 人', '南区街道 0 / 2 人']),
    );
    await expect(world.as(supervisor)('feedback', 'surveyOffice', {})).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('no role learns anything of the answers before it is closed, not even who gave them (R8.1)', async () => {
    for (const who of [coordinator, commissioner, supervisor])
      expect(await resultsFor(world, who)).toMatchObject({
        ...{ groups: [], texts: [], nothing: { title: '还没有结果' } },
      });
    const told = await Promise.all([
      ...[coordinator, commissioner, supervisor, first].map((who) => world.as(who)('account', 'inbox', {})),
      ...[first, second].map((who) => world.as(who)('feedback', 'survey', {})),
      ...[coordinator, commissioner].map((who) => world.as(who)('feedback', 'surveyOffice', {})),
      world.as(first)('supervision', 'hosting', {}),
    ]);
    expect(JSON.stringify(told)).not.toMatch(/第[一二]部手机/);
  });

  test('a reminder goes to those who have not answered, once a day (R8.2)', async () => {
    const remind = () => world.as(coordinator)('feedback', 'remindSurvey', {});
    await expect(remind()).rejects.toThrow('今天已经发过消息，请明天再提醒');
    world.clock.set('2022-11-16T10:00');
    expect(await remind()).toMatchObject({ isWaiting: true });
    await world.as(coordinator)('feedback', 'continueSurvey', {});
    const told = await titled(world, '问卷还没有填');
    expect(told).toHaveLength(everyone.length - 3);
    expect(told).not.toContain(first.person);
    await expect(remind()).rejects.toThrow('今天已经发过消息');
  });

  test('a broken run of messages goes on where it broke and tells nobody twice', async () => {
    world.clock.set('2022-11-18T10:00');
    await world.as(coordinator)('feedback', 'remindSurvey', {});
    const [wave] = (await world.all('surveys'))[0]?.waves.filter(({ told }) => !told) ?? [];
    const id = `ta-4:${wave?.at}:survey:remind`;
    await world.put('messages', [
      aMessage({ id, to: 'ta-4', at: wave?.at ?? 0, title: '问卷还没有填', read: true }),
    ]);
    await world.daily();
    const told = await titled(world, '问卷还没有填');
    expect(told.filter((to) => to === 'ta-4')).toHaveLength(2);
    expect(told).toHaveLength(2 * (everyone.length - 3));
    expect(await officeOf(world)).toMatchObject({ isWaiting: false });
  });

  test('seven days and two days before the end the daily job reminds by itself (R15.2)', async () => {
    const before = (await titled(world, '问卷还没有填')).length;
    world.clock.set('2022-11-22T00:10');
    await world.daily();
    expect(await titled(world, '问卷还没有填')).toHaveLength(before);
    world.clock.set('2022-11-23T00:10');
    await world.daily();
    expect(await titled(world, '问卷还没有填')).toHaveLength(before + everyone.length - 3);
  });

  test('the last day can be put off, not brought forward', async () => {
    const extend = (until: string) => world.as(coordinator)('feedback', 'extendSurvey', { until });
    await expect(extend('2022-11-29')).rejects.toMatchObject({
      fields: { until: '新的截止日期要晚于原来的，请往后选' },
    });
    expect(await extend('2022-12-02')).toMatchObject({ until: '2022-12-02' });
  });

  test('the day after its last one it closes by itself and takes no answer any more (R8.2)', async () => {
    world.clock.set('2022-12-02T23:50');
    await answerSurvey(world, workerIn('tb', 1));
    world.clock.set('2022-12-03T00:00');
    await expect(answerSurvey(world, workerIn('tb', 2))).rejects.toThrow('问卷已经截止，不再收答卷');
    await world.daily();
    expect(await officeOf(world)).toMatchObject({
      state: 'closed',
      steps: [],
      total: { invited: 21, answered: 4 },
    });
    expect(await world.as(first)('feedback', 'survey', {})).toMatchObject({ standing: 'answered' });
    expect(await world.as(workerIn('td', 1))('feedback', 'survey', {})).toMatchObject({ standing: 'over' });
  });

  test('of four answers nothing is published, and nothing of them stays (R8.1)', async () => {
    expect(await resultsFor(world, coordinator)).toMatchObject({
      groups: [],
      nothing: { title: '没有可以公布的结果' },
    });
    expect(await counts(world)).toMatchObject({ surveyAnswers: 0, surveyTexts: 0 });
  });
});

describe('what it gives', () => {
  const said = everyone.slice(1).map((_, index) => `意见${index}`);
  let world: World;
  beforeAll(async () => {
    world = await surveyWorld(crowds);
    await openSurvey(world);
    const answering = everyone.filter(({ person }) => person !== 'td-0');
    await Promise.all(
      answering.map((who, index) =>
        answerSurvey(world, who, allOf(5, 3 + (index % 3)), { o2: said[index] ?? '' }),
      ),
    );
    await closeSurvey(world);
  });

  test('single answers are gone, their sums and words are kept (R8.1)', async () => {
    expect(await counts(world)).toEqual({ surveyAnswers: 0, surveyTexts: 20, surveyReceipts: 20 });
    const [results] = await world.all('surveyResults');
    expect(results?.groups.every(({ answers }) => answers >= 5)).toBe(true);
  });

  test('figures stand for the whole, supervisors and towns with enough; a small town takes another with it (R8.3)', async () => {
    const { groups, pooled } = await resultsFor(world, coordinator);
    expect(groups.map(({ kind, name, answers }) => [kind, name, answers])).toEqual([
      ['total', '全市合计', 20],
      ['supervisor', '何敏仪', 15],
      ['supervisor', '陈国华', 5],
      ['town', '东区街道', 7],
      ['town', '小榄镇', 5],
      ['pool', '其他镇街合计', 8],
    ]);
    expect(pooled).toMatch(/^西区街道、南区街道不单独显示，已并入“其他镇街合计”/);
  });

  test('means, deviations, top two and gaps are those of the answers (R8.3)', async () => {
    const { groups } = await resultsFor(world, commissioner);
    const town = groups.find(({ name }) => name === '东区街道');
    expect(town?.functions[0]).toMatchObject({
      expected: { mean: '5.00', deviation: '0.00', topTwo: '100%' },
      actual: { mean: '3.86', deviation: '0.90', topTwo: '57%', percent: 77 },
      ...{ gap: '−1.14', isShort: true },
    });
    expect(town?.functions[0]?.items[0]).toMatchObject({ id: 'a1', actual: { mean: '3.86', topTwo: '57%' } });
  });

  test('the annex holds intervals and Cronbach’s alpha, and says where there is none (R8.3)', async () => {
    const { annex } = await resultsFor(world, coordinator);
    expect(annex).toHaveLength(6);
    expect(annex.slice(0, 2)).toEqual([
      { name: '行政督导', side: '我希望督导做到', interval: '5.00–5.00', alpha: '–' },
      {
        name: '行政督导',
        side: '督导实际做到',
        interval: expect.stringMatching(/^3\.\d\d–4\.\d\d$/),
        alpha: '1.00',
      },
    ]);
  });

  test('words come without town and person, in no order of their writing (R8.2)', async () => {
    const { texts } = await resultsFor(world, coordinator);
    expect(texts[1]?.texts.toSorted()).toEqual(said.toSorted());
    expect(texts[1]?.texts).not.toEqual(said);
    expect([texts[0]?.texts, texts[2]?.texts]).toEqual([[], []]);
  });

  test('a supervisor sees the total and their own, not others’, nor what was said (R8.3)', async () => {
    const own = await resultsFor(world, supervisor);
    expect(own.groups.map(({ name }) => name)).toEqual(['全市合计', '何敏仪', '东区街道']);
    expect(own.pooled).toMatch(/^西区街道、南区街道不单独显示，已并入您的合计/);
    expect([own.texts, own.annex, own.towns]).toEqual([[], [], []]);
    const other = await resultsFor(world, otherSupervisor);
    expect(other.groups.map(({ name }) => name)).toEqual(['全市合计', '陈国华', '小榄镇']);
  });

  test('the history proves what was published (R16.2)', async () => {
    const entries = (await world.all('history')).filter(({ subject }) => subject === 'survey:final');
    expect(entries.map(({ action }) => action)).toEqual(['open', 'close', 'sumUp']);
    const facts = surveyFacts((await world.all('surveys'))[0] as Documents['surveys']);
    expect(canonical(replayed(entries))).toBe(canonical(changed(undefined, facts)));
    expect(entries[2]?.facts).toMatchObject({
      state: 'closed',
      results: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('a closing that broke after any of its steps is brought to the same end by the daily job', async () => {
    const [before] = await world.all('surveyResults');
    await world.put('surveyAnswers', [{ id: 'leftover01', town: 'ta', scores: allOf(1, 1) }]);
    await world.daily();
    expect(await counts(world)).toMatchObject({ surveyAnswers: 0 });
    expect((await world.all('surveyResults'))[0]).toEqual(before);
  });
});

test('who answered how is told by nothing: two worlds that differ by whose answer is whose answer alike (R8.1)', async () => {
  const few = crowds.filter(({ town }) => town === 'ta' || town === 'td');
  const answering = everyone.filter(({ person }) => /^t[ad]/.test(person));
  const told = async (swapped: boolean) => {
    const world = await surveyWorld(few);
    await openSurvey(world);
    const isHigh = ({ person }: Who) => person === (swapped ? second.person : first.person);
    await Promise.all(
      answering.map((who) => answerSurvey(world, who, isHigh(who) ? allOf(5, 5) : allOf(4, 2))),
    );
    await closeSurvey(world);
    const asked = await Promise.all([
      ...[coordinator, commissioner, supervisor, otherSupervisor].map((who) => resultsFor(world, who)),
      ...[first, second].map((who) => world.as(who)('feedback', 'survey', {})),
      officeOf(world),
    ]);
    return JSON.stringify(asked);
  };
  expect(await told(true)).toBe(await told(false));
});

test('colleagues of one town who answer at once are all taken (R8.2)', async () => {
  const world = await surveyWorld([{ town: 'ta', name: '东区街道', supervisor: 's1', workers: 30 }]);
  await openSurvey(world);
  const room = Array.from({ length: 30 }, (_, index) => workerIn('ta', index));
  await Promise.all(room.map((who) => answerSurvey(world, who)));
  expect(await counts(world)).toMatchObject({ surveyAnswers: 30, surveyReceipts: 30 });
});

test('of answers around the closing each is counted or refused, and the daily job sums up what the phone did not (R8.2)', async () => {
  const world = await surveyWorld(crowds);
  await openSurvey(world);
  const send = (from: number, to: number) => everyone.slice(from, to).map((who) => answerSurvey(world, who));
  const early = send(0, 10);
  const closing = world.as(coordinator)('feedback', 'closeSurvey', {});
  const answers = await Promise.allSettled([...early, ...send(10, 21)]);
  expect(await closing).toMatchObject({ state: 'closing', isWaiting: true });
  await world.daily();
  const taken = answers.filter(({ status }) => status === 'fulfilled').length;
  expect(taken).toBeLessThan(everyone.length);
  expect((await world.all('surveyReceipts')).length).toBe(taken);
  expect((await world.all('surveyResults'))[0]?.groups[0]?.answers).toBe(taken);
  expect(await world.all('surveyAnswers')).toEqual([]);
  expect(await officeOf(world)).toMatchObject({ state: 'closed', total: { answered: taken } });
});

import { chainFaults } from '../../../domain/history';
import { buildFunctions } from '../../../local/build/functions';
import { codeShown } from '../../support/codes';
import { folder } from '../../support/folder';
import { given, type Who, type World } from '../../support/given';
import { coordinator, deputy, lead, member, supervisor } from '../../support/people';
import { times } from '../../support/random';
import { aDoneSession, anEndedSession, aRecordText, aSession } from '../../support/sessions';
import { answerSurvey, openSurvey } from '../../support/survey';

const UNPROTECTED = `${folder}/unprotected`;
const id = 'session001';
const sessions = [aSession({ hosts: [{ worker: 'w001', station: 'st001' }] })];
const alreadyIn = '您已于 08:50 签到，不用再签到；结束时请扫码签退';

beforeAll(() =>
  buildFunctions({ out: UNPROTECTED, alias: { './unit-of-work': 'test/support/controls/unit-of-work.ts' } }),
);

/** What each of so many check-ins at once was answered, every one a request of its own, all workers being warm. */
async function checkInAtOnce(world: World, count: number): Promise<string[]> {
  await Promise.all(times(16, () => world.as(supervisor)('supervision', 'mine', {})));
  const code = codeShown({ now: world.clock.now() });
  const answers = times(count, (index) =>
    world
      .as(supervisor)('supervision', 'checkIn', { id, code }, `request-${index}`)
      .then(
        ({ stage }) => stage,
        ({ message }: Error) => message,
      ),
  );
  return Promise.all(answers);
}

test('of 200 check-ins at once exactly one succeeds and the rest get the same clear answer (R5.3, R16.3)', async () => {
  const world = await given({ sessions });
  const answers = await checkInAtOnce(world, 200);
  expect(answers.filter((answer) => answer === 'inProgress')).toHaveLength(1);
  expect(answers.filter((answer) => answer === alreadyIn)).toHaveLength(199);

  const [history, session] = await Promise.all([world.history(id), world.session(id)]);
  expect(history.map(({ action }) => action)).toEqual(['plan', 'checkIn']);
  expect(chainFaults(history, session)).toEqual([]);
  expect(await world.all('replies')).toHaveLength(1);
});

test('without the unit of work more than one gets through, so the test above proves something', async () => {
  const world = await given({ sessions, functions: UNPROTECTED });
  const answers = await checkInAtOnce(world, 20);
  expect(answers.filter((answer) => answer === 'inProgress').length).toBeGreaterThan(1);
});

test('of a confirmation and fifty returns at once only the first takes effect', async () => {
  const submitted = anEndedSession({ record: { state: 'submitted', text: aRecordText() } });
  const world = await given({ now: '2022-03-09T18:00', sessions: [submitted] });
  const confirm = (index: number) =>
    world
      .as(index % 2 ? lead : deputy)('supervision', 'confirmRecord', { id })
      .then(
        () => 'done',
        ({ message }: Error) => message,
      );
  const giveBack = () =>
    world
      .as({ role: 'coordinator', person: 'c1' })('supervision', 'returnRecord', { id, comment: '请补充' })
      .then(
        () => 'done',
        ({ message }: Error) => message,
      );
  const answers = await Promise.all(times(50, (index) => (index % 3 ? confirm(index) : giveBack())));
  expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
  expect(await world.history(id)).toHaveLength(2);
});

test('every host who opens the code page at once is kept', async () => {
  const world = await given({ sessions: [aSession()] });
  const workers = ['w001', 'w002', 'w003'];
  const opened = times(30, (index) =>
    world.as({ role: 'worker', person: workers[index % 3] as string })('supervision', 'showCode', { id }),
  );
  await Promise.all(opened);
  expect((await world.session(id)).hosts.map(({ worker }) => worker).toSorted()).toEqual(workers);
  expect(chainFaults(await world.history(id), await world.session(id))).toEqual([]);
});

describe('one person with many phones', () => {
  const now = '2022-11-14T09:00';

  const answered = async (functions?: string) => {
    const world = await given({ now, ...(functions && { functions }) });
    await openSurvey(world);
    await Promise.all(times(8, () => world.as(member)('feedback', 'survey', {})));
    await Promise.all(times(8, () => answerSurvey(world, member)));
    return (await world.all('surveyAnswers')).length;
  };

  test('leaves one answer to the final survey, however many are sent at once (R8.2)', async () => {
    expect(await answered()).toBe(1);
  });

  test('without the unit of work leaves several, so the test above proves something', async () => {
    expect(await answered(UNPROTECTED)).toBeGreaterThan(1);
  });
});

describe('a correction that several answer at once (R7.7)', () => {
  const done = (answer: Promise<unknown>) =>
    answer.then(
      () => 'done',
      ({ message }: Error) => message,
    );

  /** The office asks that another was there; it awaits both sides. */
  async function asked(functions?: string) {
    const now = '2022-03-10T09:00';
    const world = await given({ now, sessions: [aDoneSession()], ...(functions && { functions }) });
    const change = { id, reason: '当天换人', what: 'person', supervisor: 's2' } as const;
    const { id: correction } = await world.as(coordinator)('supervision', 'askCorrection', change);
    await Promise.all(times(16, () => world.as(supervisor)('supervision', 'mine', {})));
    const step = (who: Who, taken: 'agree' | 'withdraw' | 'refuse') =>
      done(
        world.as(who)('supervision', 'answerCorrection', { id: correction, step: taken, reason: '不是换人' }),
      );
    const found = async () => (await world.all('corrections'))[0];
    return { world, step, found };
  }

  test('of both sides who agree at once neither word is lost, and it takes effect once', async () => {
    const { world, step, found } = await asked();
    const answers = await Promise.all(
      times(20, (index) => step(index % 2 ? supervisor : index % 4 ? lead : deputy, 'agree')),
    );
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(2);
    expect(await found()).toMatchObject({ state: 'done', signed: { supervisor: { by: 's1' }, station: {} } });
    expect(await world.session(id)).toMatchObject({ supervisor: 's2', substituteFor: 's1' });
    expect(chainFaults(await world.history(id), await world.session(id))).toEqual([]);
    expect(await world.history(id)).toHaveLength(3);
  });

  test('without the unit of work a word is lost, so the test above proves something', async () => {
    const { step, found } = await asked(UNPROTECTED);
    await Promise.all([step(supervisor, 'agree'), step(lead, 'agree')]);
    expect((await found())?.state).toBe('open');
  });

  test('of agreeing, refusing and taking back at once the outcome is one, and all say the same', async () => {
    const { world, step, found } = await asked();
    await Promise.all([
      ...times(4, () => step(supervisor, 'agree')),
      ...times(4, () => step(lead, 'refuse')),
      ...times(4, () => step(coordinator, 'withdraw')),
    ]);
    const { state, signed } = (await found()) ?? {};
    expect(['refused', 'withdrawn']).toContain(state);
    expect(signed).not.toHaveProperty('station');
    const session = await world.session(id);
    expect(session).toMatchObject({ supervisor: 's1' });
    expect(session).not.toHaveProperty('correction');
    expect(chainFaults(await world.history(id), session)).toEqual([]);
  });
});

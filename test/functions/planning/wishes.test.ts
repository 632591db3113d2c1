import { codes, contact, OPEN, openWindow, told, unassigned } from '../../support/assignment';
import type { World } from '../../support/given';
import { coordinator, deputy, lead, supervisor } from '../../support/people';

const ranked = { ranking: [codes[2] ?? '', codes[0] ?? ''], fields: ['elderly'] };
const own = (world: World) => world.as(supervisor)('planning', 'ownWishes', {});
const status = (world: World) => world.as(coordinator)('planning', 'wishStatus', {});

describe('before there is a window (R3.1)', () => {
  let world: World;
  beforeAll(async () => {
    world = await unassigned();
  });

  test('nothing can be saved, and the form says why', async () => {
    const words = '项目统筹还没有开始收集意愿';
    expect((await own(world)).form?.step.reason).toBe(words);
    await expect(world.as(supervisor)('planning', 'saveWishes', ranked)).rejects.toMatchObject({
      ...{ code: 'INVALID_STATE', message: words },
    });
  });

  test.each([
    [{ from: '2022-03-10', until: '2022-03-09' }, '截止日期不能早于开始日期'],
    [{ from: '2022-03-01', until: '2022-03-08' }, '截止日期不能早于今天'],
    [{ from: '2022-03-09', until: '2030-01-01' }, '项目到 2022 年'],
  ])('a window of %j is refused at its end', async (days, words) => {
    const refused = world.as(coordinator)('planning', 'openWishes', days);
    await expect(refused).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: { until: expect.any(String) },
    });
    if (!words.startsWith('项目')) await expect(refused).rejects.toThrow(words);
  });

  test('nobody is reminded of a window that is not open', async () => {
    await expect(world.as(coordinator)('planning', 'remindWishes', {})).rejects.toMatchObject({
      code: 'INVALID_STATE',
    });
  });
});

describe('while the window is open (R3.1)', () => {
  let world: World;
  beforeAll(async () => {
    world = await unassigned();
    await openWindow(world);
  });

  test('a supervisor ranks towns and names fields', async () => {
    const { form, topics } = await world.as(supervisor)('planning', 'saveWishes', ranked);
    expect(form).toMatchObject({ ...ranked, saved: '3 月 9 日 周三 09:00 何敏仪填写' });
    expect(topics).toBeNull();
  });

  test('the lead speaks for the town, a deputy only ticks topics', async () => {
    const saved = await world.as(lead)('planning', 'saveWishes', { ranking: ['s2'], fields: [] });
    expect(saved.form).toMatchObject({ wisher: `town:${codes[0]}`, ranking: ['s2'] });
    await expect(
      world.as(deputy)('planning', 'saveWishes', { ranking: ['s1'], fields: [] }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN', message: '镇街的意愿由站长或镇街联络人填写' });
    const { form, topics } = await world.as(deputy)('planning', 'ownWishes', {});
    expect(form).toBeNull();
    const [duty] = topics?.options ?? [];
    await world.as(deputy)('planning', 'saveTopics', { topics: [duty?.id ?? ''] });
    expect((await status(world)).topics).toEqual([
      { town: '石岐街道', counts: [{ text: expect.any(String), count: 1 }] },
    ]);
  });

  test('a contact speaks for their own town alone', async () => {
    const { form } = await world.as(contact)('planning', 'saveWishes', {
      ranking: ['s4'],
      fields: ['relief'],
    });
    expect(form?.wisher).toBe(`town:${codes[1]}`);
  });

  test.each([
    ['a town twice', { ranking: [codes[0] ?? '', codes[0] ?? ''], fields: [] }, 'ranking'],
    ['an unknown town', { ranking: ['442000999'], fields: [] }, 'ranking'],
    ['a supervisor instead of a town', { ranking: ['s2'], fields: [] }, 'ranking'],
    ['an unknown field', { ranking: [], fields: ['astrology'] }, 'fields'],
    ['5,000 characters', { ranking: ['x'.repeat(5000)], fields: [] }, 'ranking.0'],
    ['emoji', { ranking: ['😀'], fields: [] }, 'ranking.0'],
  ])('%s is refused at its field and nothing is lost', async (_, wish, field) => {
    const refused = world.as(supervisor)('planning', 'saveWishes', wish);
    await expect(refused).rejects.toMatchObject({
      ...{ code: 'INVALID_INPUT', fields: { [field]: expect.stringMatching(/[一-龥]/) } },
    });
    expect((await own(world)).form).toMatchObject(ranked);
  });

  test('the coordinator fills in for someone, marked with who did (代填)', async () => {
    const wish = { wisher: 'supervisor:s2', ranking: [codes[5] ?? ''], fields: [] };
    const form = await world.as(coordinator)('planning', 'enterWishes', wish);
    expect(form.saved).toContain('由林晓岚代填');
    const rows = (await status(world)).rows;
    expect(rows.find(({ wisher }) => wisher === 'supervisor:s2')?.tag.text).toBe('代填');
    await expect(
      world.as(coordinator)('planning', 'enterWishes', { ...wish, wisher: 'supervisor:s9' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(world.as(supervisor)('planning', 'enterWishes', wish)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('who is missing is counted, and reminded at most once a day', async () => {
    expect((await status(world)).text).toBe('还有 21 个镇街、2 名督导没有填');
    await world.as(coordinator)('planning', 'remindWishes', {});
    await world.as(coordinator)('planning', 'remindWishes', { wisher: 'supervisor:s3' });
    expect(await told(world, 's3', '请填写意愿')).toHaveLength(1);
    expect(await told(world, 's1', '请填写意愿')).toHaveLength(0);
    expect(await told(world, 'w004', '请填写意愿')).toHaveLength(1);
  });

  test('every change of a wish keeps its history', async () => {
    await world.as(supervisor)('planning', 'saveWishes', { ...ranked, fields: [] });
    const history = (await world.all('history')).filter(({ subject }) => subject === 'wish:supervisor:s1');
    expect(history.map(({ action }) => action)).toEqual(['saveWishes', 'saveWishes']);
  });

  test('after the deadline nothing changes but by the coordinator', async () => {
    world.clock.set('2022-03-16T08:00');
    expect(OPEN.until).toBe('2022-03-15');
    await expect(world.as(supervisor)('planning', 'saveWishes', ranked)).rejects.toThrow(
      '意愿填报已于 3 月 15 日 周二截止，如要修改请联系项目统筹',
    );
    await expect(world.as(deputy)('planning', 'saveTopics', { topics: [] })).rejects.toThrow('截止');
    const wish = { wisher: 'supervisor:s1', ...ranked };
    expect((await world.as(coordinator)('planning', 'enterWishes', wish)).saved).toContain('代填');
  });
});

import world from '../../../local/world/towns.json';
import { given, type World } from '../../support/given';
import { aPlan } from '../../support/plan';
import { aDraft, asCoordinator, publish, type ScheduleView } from '../../support/small-year';

const ids = ['s1', 's2', 's3', 's4'];

/** The four supervisors, 23 towns and 720 sessions of Zhongshan before their first day. */
async function zhongshan(): Promise<World> {
  const towns = world.towns.map(({ code, name, workers, supervisor }) => ({
    ...{ id: code, name, workers, supervisor, share: 0 },
  }));
  const made = await given({ now: '2022-02-10T09:00', plan: aPlan(), towns });
  for (const id of ['s1', 's2']) await made.remove('supervisors', id);
  await made.put(
    'supervisors',
    ids.map((id, index) => ({ id, name: `督导${id}`, post: `p${index + 1}` })),
  );
  await made.put(
    'stations',
    world.towns.map(({ code, name }) => ({ id: `st${code}`, name: `${name}社工站`, town: code })),
  );
  return made;
}

describe('the year of Zhongshan: 4 supervisors, 23 towns, 720 sessions (R4.1)', () => {
  let made: World;
  let draft: ScheduleView;

  beforeAll(async () => {
    made = await zhongshan();
    draft = await aDraft(made);
  });

  test('is solved and proven', () => {
    expect(draft).toMatchObject({ placed: 720, wanted: 720, conflicts: [], broken: [] });
    expect(draft.proofText).toContain('已证明');
  });

  test('gives everyone 180 and every town its share, and says what the guide of 16 means', () => {
    expect(draft.table.rows.map(({ total }) => total)).toEqual([180, 180, 180, 180]);
    expect(draft.towns.reduce((sum, { count }) => sum + count, 0)).toBe(720);
    expect(draft.guide).toMatchObject({ perMonth: 16, placed: 4 * (9 * 16 + 7), wanted: 720 });
    expect(draft.guide.text).toContain('整月需排到 20 次');
  });

  test('is published whole, and the same plan made again changes nothing', async () => {
    const done = await publish(made, draft.id);
    expect(done).toMatchObject({ state: 'done', skipped: [], done: 36 });
    const sessions = await made.all('sessions');
    expect(new Set(sessions.map(({ supervisor, day }) => `${supervisor} ${day}`)).size).toBe(720);
    const again = await aDraft(made, '再来一次');
    expect(again.diffText).toBe('保留 720 次、移动 0 次、新增 0 次、取消 0 次');
    const { text } = await asCoordinator(made)('planning', 'schedules', {});
    expect(text).toBe('现有督导：暂定 720');
  });
});

import { given } from '../../support/given';
import { coordinator } from '../../support/people';
import { times } from '../../support/random';
import { aFile, aWorkerLine, check, upload } from '../../support/roster';
import { TOWN } from '../../support/sessions';

const PEOPLE = 5000;
const STATIONS = 250;
const stationName = (index: number) => `第${index % STATIONS}社工站`;

const whole = {
  towns: [[TOWN, '石岐街道']],
  stations: times(STATIONS, (index) => [null, stationName(index), '石岐街道']),
  workers: times(PEOPLE, (index) =>
    aWorkerLine(`社工${index}`, {
      ...{ phone: `138${String(index).padStart(8, '0')}`, station: stationName(index) },
      ...{
        title: index < STATIONS ? '站长' : '社工',
        field: '长者服务',
        years: index % 40,
        from: '2021-07-01',
      },
    }),
  ),
};

const MEGABYTE = 2 ** 20;

test('5,000 people are checked and written within the limits of a function', async () => {
  const world = await given();
  const bytes = await aFile(whole);
  expect(bytes.length).toBeLessThan(5 * MEGABYTE);
  const file = await upload(world, bytes);
  const began = performance.now();
  const checked = await world.as(coordinator)('roster', 'checkImport', { file });
  const id = checked.import?.id ?? '';
  expect(performance.now() - began).toBeLessThan(20_000);
  expect(JSON.stringify(checked).length).toBeLessThan(MEGABYTE);
  let view = await world.as(coordinator)('roster', 'confirmImport', { id });
  let longest = 0;
  while (view.state !== 'done') {
    const asked = performance.now();
    view = await world.as(coordinator)('roster', 'continueImport', { id });
    longest = Math.max(longest, performance.now() - asked);
  }
  expect(longest).toBeLessThan(50_000);
  expect(view.done).toBe(STATIONS + 2 + 3 * PEOPLE + 4);

  const overview = await world.as(coordinator)('roster', 'overview', {});
  expect(overview.total.workers).toBe(PEOPLE);
  expect(JSON.stringify(overview).length).toBeLessThan(MEGABYTE);
  const { base64 } = await world.as(coordinator)('roster', 'template', {});
  expect(base64.length).toBeLessThan(0.9 * MEGABYTE);
  const again = await check(world, Buffer.from(base64, 'base64'));
  expect(again).toMatchObject({ faults: [], counts: { added: 0, changed: 0, ended: 0 } });
}, 120_000);

test('more rows than that are refused', async () => {
  const workers = [...whole.workers, aWorkerLine('多一人')];
  const { faults } = await check(await given(), { ...whole, workers });
  expect(faults).toEqual([{ sheet: '社工', row: 0, column: '', text: '最多 5000 行，现有 5001 行' }]);
});

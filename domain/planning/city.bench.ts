import { spawnSync } from 'node:child_process';
import { aSupervisor, zhongshan } from '../../test/domain/planning/support/inputs';
import { median } from '../../test/domain/planning/support/timing';
import { times } from '../../test/support/random';
import { schedule } from './schedule';

// A city's year in a process of its own (bar 1 s and 128 MB), and a hundred cities (bar 20 s); the reference of the first
// is an empty process, of the second one city.

const MEGABYTE = 1024;

if (process.argv[2] === 'city') schedule(zhongshan());
if (process.argv[2]) console.log(process.resourceUsage().maxRSS / MEGABYTE);
else measure();

function coldRun(what: string) {
  const start = performance.now();
  const { stdout } = spawnSync(process.execPath, [process.argv[1] ?? '', what], { encoding: 'utf8' });
  return { time: performance.now() - start, memory: Number(stdout) };
}

function measure(): void {
  const [empty, city] = ['empty', 'city'].map((what) => {
    const runs = times(5, () => coldRun(what));
    return { time: median(runs.map(({ time }) => time)), memory: median(runs.map(({ memory }) => memory)) };
  });
  console.log(`  cold, a city's year    ${city?.time.toFixed(0)} ms, ${city?.memory.toFixed(0)} MB`);
  console.log(`  cold, nothing planned  ${empty?.time.toFixed(0)} ms, ${empty?.memory.toFixed(0)} MB`);

  const cities = times(100, (index) => {
    const year = zhongshan();
    const away = [`2022-0${4 + (index % 5)}-1${index % 10}`];
    return { ...year, supervisors: year.supervisors.map((each) => aSupervisor(each.id, { ...each, away })) };
  });
  const start = performance.now();
  const sessions = cities.reduce((sum, each) => sum + schedule(each).visits.length, 0);
  const time = performance.now() - start;
  console.log(
    `  100 cities             ${(time / 1000).toFixed(1)} s for ${sessions} sessions   ${(time / 100).toFixed(0)} ms a city`,
  );
}

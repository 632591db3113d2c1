import { startHost } from './browser/server';
import { BROWSER_BUILD, buildAll } from './build/all';
import { tellProgress, timed } from './progress';
import { act, type World } from './world/client';
import { FIRST_MORNING, openWorld, playFirstMonth } from './world/open';
import { supervisors } from './world/people';
import { personasFor } from './world/set-up';

const DEFAULT_PORT = 4022;

/** Where the first supervisor's session is today; undefined on a free day. */
async function townOfToday(world: World): Promise<string | undefined> {
  type Home = { today: { townCode: string } | null };
  const home = await act<Home>(world, supervisors[0]?.openid ?? '', 'supervisor', 'supervision.mine', {});
  return home.today?.townCode;
}

await buildAll();
const opened = await timed('本地云', () => openWorld(console.log));
if (opened.cloud.clock.now() < FIRST_MORNING) {
  console.log('演示 2022 年 3 月的督导（只在第一次启动时进行）');
  await timed('\n3 月', () => playFirstMonth(opened, tellProgress));
}
const host = await startHost({
  build: BROWSER_BUILD,
  cloudUrl: opened.cloud.url,
  personas: personasFor(await townOfToday(opened.world)),
  port: Number(process.env.PORT ?? DEFAULT_PORT),
});
console.log(
  `\n打开 ${host.url}\n四部手机：报名者、一线社工、督导、统筹。按 Ctrl+C 停止，下次从停下的地方继续。`,
);

let closing = false;
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  await host.close();
  await opened.close();
}
process.on('SIGINT', close);
process.on('SIGTERM', close);

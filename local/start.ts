import { buildMiniprogram } from './browser/build';
import { startHost } from './browser/server';
import { buildFunctions } from './build/functions';
import { packNpm } from './build/pack-npm';
import { tellProgress, timed } from './progress';
import { FIRST_MORNING, openWorld, playFirstMonth } from './world/open';
import { personas } from './world/set-up';

const DEFAULT_PORT = 4022;
const BROWSER_BUILD = 'dist/browser';

async function build(): Promise<void> {
  await timed('云函数', () => buildFunctions());
  await timed('小程序 npm', () => packNpm());
  const { problems } = await timed('小程序', () =>
    buildMiniprogram({ root: 'miniprogram', outdir: BROWSER_BUILD, strict: true }),
  );
  for (const { file, line, message } of problems) console.error(`${file}:${line ?? 1}  ${message}`);
  if (problems.length > 0) throw new Error('the Mini Program does not build');
}

await build();
const opened = await timed('本地云', () => openWorld(console.log));
if (opened.cloud.clock.now() < FIRST_MORNING) {
  console.log('演示 2022 年 3 月的督导（只在第一次启动时进行）');
  await timed('\n3 月', () => playFirstMonth(opened, tellProgress));
}
const host = await startHost({
  build: BROWSER_BUILD,
  cloudUrl: opened.cloud.url,
  personas: personas(),
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

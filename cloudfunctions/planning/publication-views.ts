import {
  type Publication,
  publicationObstacle,
  publicationStepNames,
  publicationSteps,
  publicationTexts,
} from '#domain/schedule/publication';
import type { Tone } from '#domain/session-words';
import type { ReadContext } from '#platform/context';
import { yearPlan } from '#platform/publications';

const tones: Record<Publication['state'], Tone> = {
  ...{ checked: 'todo', writing: 'doing', done: 'done', dropped: 'off' },
};

const progressText = ({ state, done, batches, total, skipped }: Publication): string => {
  if (state === 'checked') return `共 ${total} 处改动，还没有写入`;
  if (state === 'writing') return `正在写入：${done} / ${batches} 批，共 ${total} 处改动`;
  const left = skipped.length > 0 ? `，${skipped.length} 处因已另行约定没有改动` : '';
  return `已写入 ${total - skipped.length} 处改动${left}`;
};

export async function showPublication(id: string, context: ReadContext) {
  const [found, plan] = await Promise.all([context.publications.get(id), yearPlan(context)]);
  const asker = { openid: context.openid, isBusy: plan.publication !== undefined };
  const isWaiting = found.state === 'checked' && context.actor.role === 'coordinator';
  return {
    ...{ id, state: found.state, title: found.title, text: progressText(found) },
    tag: { text: publicationTexts[found.state], tone: tones[found.state] },
    ...{ done: found.done, total: found.batches, skipped: found.skipped.map(({ text }) => text) },
    steps: (isWaiting ? publicationStepNames : []).map((step) => {
      const reason = publicationObstacle(found, step, asker);
      return { step, text: publicationSteps[step], ...(reason && { reason }) };
    }),
  };
}

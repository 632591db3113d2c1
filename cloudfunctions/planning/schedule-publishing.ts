import type { schedule as contract } from '#domain/contract/planning/schedule';
import { AppError } from '#domain/errors';
import { canonical, sha256 } from '#domain/history';
import { type Change, changesTo } from '#domain/schedule/changes';
import type { Publication } from '#domain/schedule/publication';
import { assertScheduleStep, scheduleObstacle } from '#domain/schedule/steps';
import { changeRowOf, countsText, nameOf } from '#domain/schedule/words';
import { now as clock } from '#platform/clock';
import type { Frame, ReadContext, WriteContext } from '#platform/context';
import { saveSubject } from '#platform/history';
import { newId } from '#platform/ids';
import { noticesOf } from '#platform/publication-notices';
import { batchesFor, goOnPublishing, keepBatches, takeTurn } from '#platform/publications';
import type { Actions } from '#platform/serve';
import { showPublication } from './publication-views';
import { type Loaded, load } from './schedule-store';

type Publishing = Pick<
  Actions<typeof contract>,
  'publishPreview' | 'publish' | 'publication' | 'continuePublication' | 'openPublications'
>;

/** Well below the minute that a function has; the page asks again. */
const BUDGET_MS = 20_000;
const SHOWN = 100;

const changesOf = ({ content, board, present }: Loaded, { project }: Frame): Change[] =>
  changesTo(content.visits, board.frozenBefore, present, project);

/** Names what was looked at: another draft, or sessions that changed meanwhile, give another one. */
const versionOf = ({ found }: Loaded, changes: readonly Change[]): string =>
  sha256(canonical([found.id, found.edition, changes]));

function linesOf({ present, content }: Loaded, changes: readonly Change[]): string[] {
  const name = nameOf(present);
  const supervisors = [...new Set(changes.map(({ to, from }) => (to ?? from)?.supervisor ?? ''))];
  return [
    ...supervisors.map((id) => {
      const own = changes.filter(({ to, from }) => (to ?? from)?.supervisor === id);
      return `${name(id)}：${countsText(own)}`;
    }),
    `发布后全年共 ${content.visits.length} 次；已约定、进行中和已完成的督导不会改动`,
  ];
}

async function toldOf(changes: readonly Change[], context: ReadContext) {
  const [supervisors, workers] = await Promise.all([
    context.supervisors.find({}, ['name']),
    context.workers.find({}, ['name', 'town', 'station', 'title', 'to']),
  ]);
  return noticesOf(changes, supervisors, workers, context.today);
}

/** A number of changes about to be written, or to be confirmed. */
export const newPublication = (
  about: Pick<Publication, 'kind' | 'of' | 'title' | 'state'>,
  changes: readonly Change[],
  { actor, openid, now }: Frame,
): Publication => ({
  ...{ id: newId(), ...about, by: actor.person, name: actor.name, openid, at: now },
  ...(about.state === 'writing' && { begun: now }),
  ...{ hash: sha256(canonical(changes)), total: changes.length, done: 0, skipped: [] },
  batches: batchesFor(changes).length,
});

interface Ready {
  readonly changes: readonly Change[];
  readonly edition: number;
  readonly standing: Loaded['standing'];
}

async function ready({ id, version }: { id: string; version: string }, context: ReadContext): Promise<Ready> {
  const loaded = await load(id, context);
  const { found, standing } = loaded;
  assertScheduleStep(found, 'publish', standing);
  const changes = changesOf(loaded, context);
  if (versionOf(loaded, changes) !== version)
    throw new AppError('CONFLICT', '要发布的内容刚有变化，请重新查看后再发布');
  return { changes, edition: found.edition, standing };
}

async function publish(
  id: string,
  { changes, edition, standing }: Ready,
  context: WriteContext,
): Promise<string> {
  const found = await context.schedules.get(id);
  assertScheduleStep(found, 'publish', standing);
  if (found.edition !== edition) throw new AppError('CONFLICT', '草稿刚被修改过，请重新查看后再发布');
  const about = { kind: 'schedule', of: id, title: `发布“${found.name}”`, state: 'writing' } as const;
  const publication = newPublication(about, changes, context);
  await takeTurn(publication.id, context);
  await keepBatches(publication.id, batchesFor(changes), context);
  await saveSubject(context, 'publication', undefined, publication, 'publish');
  const after = { ...found, state: 'publishing' as const, publication: publication.id };
  await saveSubject(context, 'schedule', found, after, 'publish');
  return publication.id;
}

export const publishing: Publishing = {
  async publishPreview({ id }, context) {
    const loaded = await load(id, context);
    const changes = changesOf(loaded, context);
    const name = nameOf(loaded.present);
    const reason = scheduleObstacle(loaded.found, 'publish', loaded.standing);
    const messages = await toldOf(changes, context);
    return {
      ...{ version: versionOf(loaded, changes), text: countsText(changes), lines: linesOf(loaded, changes) },
      changes: changes.slice(0, SHOWN).map((change) => changeRowOf(change, name)),
      changeCount: changes.length,
      messages: messages.map(({ name: who, text }) => ({ name: who, text })),
      ...(reason && { reason }),
    };
  },

  publish: {
    before: ready,
    act: ({ id }, context, found: Ready) => publish(id, found, context),
    show: showPublication,
  },

  publication: ({ id }, context) => showPublication(id, context),

  async continuePublication({ id }, context) {
    const began = clock();
    await goOnPublishing(id, context, () => clock() - began > BUDGET_MS);
    return showPublication(id, context);
  },

  async openPublications(_input, context) {
    const [writing, checked] = await Promise.all([
      context.publications.find({ state: 'writing' }),
      context.publications.find({ state: 'checked' }),
    ]);
    const own = checked.filter(({ openid }) => openid === context.openid);
    return Promise.all([...writing, ...own].map(({ id }) => showPublication(id, context)));
  },
};

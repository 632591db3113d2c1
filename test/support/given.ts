import type { Documents, SessionDocument } from '../../cloudfunctions/platform/documents';
import { type Day, dayOf } from '../../domain/calendar';
import type { HistoryEntry } from '../../domain/history';
import type { Actor } from '../../domain/people';
import type { Api, Input, Output, Reply } from '../../typings/api';
import { cloudAt } from './cloud';
import type { Row } from './documents';
import { idIn, openidOf, type Setting, setUp } from './project';
import { assertHelpful } from './refusal';
import { DAY } from './sessions';
import { documentsOf } from './shared';

export { aGrant, aMessage, aTown, type Setting } from './project';

export type Who = Pick<Actor, 'role' | 'person'>;

let projects = 0;

/** A project of its own on the file's cloud, with the real functions behind it. */
export async function given(setting: Setting = {}) {
  const start = Date.parse(`${setting.now ?? `${DAY}T08:50`}:00+08:00`);
  const { cloud, log } = await cloudAt(start, setting.functions);
  const documents = documentsOf(cloud);
  projects += 1;
  const project = `p${projects}`;
  const openid = (person: string) => openidOf(project, person);
  const idOf = (id: string) => idIn(project, id);
  await setUp(documents, project, setting, start);

  /** Sends what a phone would send, and gives the reply as it comes. */
  const send = async (person: string, area: string, event: unknown): Promise<Reply<unknown>> => {
    const reply = (await cloud.call(area, event, { openid: openid(person) })) as Reply<unknown>;
    assertHelpful(area, reply);
    return reply;
  };

  /** One action as someone's phone calls it; rejects with the failure that the client would show. */
  const as =
    ({ role, person }: Who) =>
    async <F extends keyof Api, A extends keyof Api[F]>(
      area: F,
      action: A,
      input: Input<F, A>,
      requestId?: string,
    ): Promise<Output<F, A>> => {
      const event = { project, as: role, action, input, ...(requestId && { requestId }) };
      const reply = (await send(person, area, event)) as Reply<Output<F, A>>;
      if (!reply.ok) throw Object.assign(new Error(reply.error.message), reply.error);
      return reply.data;
    };

  return {
    ...{ project, cloud, log, openid, send, as },
    clock: {
      now: cloud.clock.now,
      /** '16:50' of the day that the test began on, or '2022-03-10T08:00'. */
      set: (time: string) =>
        cloud.clock.advanceTo(
          Date.parse(`${time.includes('T') ? time : `${dayOf(start)}T${time}`}:01+08:00`),
        ),
    },
    today: (): Day => dayOf(cloud.clock.now()),
    /** Runs the daily jobs for this project alone; gives the names of those that were due. */
    daily: async (): Promise<readonly string[]> => {
      await documents.change('projects', project, { open: true });
      const fired = cloud.fireTimer('daily') as Promise<Record<string, string[]>>;
      const done = await fired.finally(() => documents.change('projects', project, { open: false }));
      return done[project] ?? [];
    },
    put: (collection: string, rows: readonly Row[]) =>
      documents.put(
        collection,
        rows.map((row) => ({ ...row, _id: idOf(String(row.id)), project })),
      ),
    change: (collection: string, id: string, changes: Row) => documents.change(collection, idOf(id), changes),
    remove: (collection: string, id: string) => documents.remove(collection, idOf(id)),
    all: <N extends keyof Documents>(collection: N) => documents.all<Documents[N]>(collection, { project }),
    session: async (id: string) => {
      const [found] = await documents.all<SessionDocument>('sessions', { _id: idOf(id) });
      if (!found) throw new Error(`the test world has no session ${id}`);
      return found;
    },
    history: (id: string) => documents.all<HistoryEntry>('history', { project, subject: `session:${id}` }),
  };
}

export type World = Awaited<ReturnType<typeof given>>;

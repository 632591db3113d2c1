import type { Documents } from '../../../cloudfunctions/platform/documents';
import { windowOf } from '../../../domain/check-in-code';
import { chainFaults, type HistoryEntry } from '../../../domain/history';
import { codeShown } from '../../support/codes';
import { folder } from '../../support/folder';
import { killableCloud } from '../../support/killable';
import { setUp } from '../../support/project';
import { times } from '../../support/random';
import { insist, type Request } from '../../support/rush';
import { anEndedSession, aRecordText, aSession, at } from '../../support/sessions';

const project = 'p1';
const EACH = 25;
const REQUESTS = 3 * EACH;
const START = at('17:30');

const arrivalOf = (index: number) => `arrival${String(index).padStart(3, '0')}`;
const recordOf = (index: number) => `records${String(index).padStart(3, '0')}`;
const sessions = times(EACH, (index) => [
  aSession({ id: arrivalOf(index), hosts: [{ worker: 'w001', station: 'st001' }] }),
  anEndedSession({ id: recordOf(index) }),
]).flat();

const supervisor = { area: 'supervision', person: 's1', as: 'supervisor' };
const host = { area: 'supervision', person: 'w001', as: 'worker' };

/** The code lasts until its window and the grace after it are over, whatever the restart takes of them. */
const arrive = (index: number, now: number): Request => ({
  ...{ ...supervisor, action: 'checkIn', requestId: `request-in-${index}` },
  input: {
    id: arrivalOf(index),
    code: codeShown({ now, session: arrivalOf(index), window: windowOf(now) + 1 }),
  },
});

const submit = (index: number): Request => ({
  ...{ ...supervisor, action: 'submitRecord', requestId: `request-record-${index}` },
  input: { id: recordOf(index), ...aRecordText() },
});

const confirm = (index: number): Request => ({
  ...{ ...host, action: 'confirmRecord', requestId: `request-confirm-${index}` },
  input: { id: recordOf(index) },
});

/** What a burst of check-ins and records leaves behind; `killAfter` so many answers the cloud is killed and restarted. */
async function burst(name: string, killAfter = Number.POSITIVE_INFINITY) {
  const cloud = await killableCloud(`${folder}/${name}`, START);
  await setUp(cloud.documents(), project, { sessions }, START);
  const { now } = (await (await fetch(`${cloud.url}/clock`)).json()) as { now: number };

  let answers = 0;
  let restarted: Promise<void> | undefined;
  const send = async (request: Request) => {
    const reply = await insist(cloud.url, project, request);
    answers += 1;
    if (answers === killAfter) restarted = cloud.kill().then(cloud.restart);
    return reply;
  };
  const flows = times(EACH, (index) => [
    send(arrive(index, now)).then((reply) => [reply]),
    send(submit(index)).then(async (reply) => [reply, await send(confirm(index))]),
  ]).flat();
  const replies = (await Promise.all(flows)).flat();
  await restarted;

  const outcome = await left(cloud.documents());
  await cloud.kill();
  return { replies, outcome, wasKilled: restarted !== undefined };
}

async function left(documents: ReturnType<Awaited<ReturnType<typeof killableCloud>>['documents']>) {
  const [stored, history, messages, kept] = await Promise.all([
    documents.all<Documents['sessions']>('sessions', { project }),
    documents.all<HistoryEntry>('history', { project }),
    documents.all<Documents['messages']>('messages', { project }),
    documents.all<Documents['replies']>('replies', { project }),
  ]);
  return {
    sessions: stored.map((session) => {
      const chain = history.filter(({ subject }) => subject === `session:${session.id}`);
      const { id, stage, record } = session;
      const actions = chain.toSorted((a, b) => a.seq - b.seq).map(({ action }) => action);
      return { id, stage, record: record.state, actions, faults: chainFaults(chain, session) };
    }),
    messages: messages.map(({ to, title }) => `${to} ${title}`).toSorted(),
    replies: kept.length,
  };
}

test('a kill in a burst, a restart and clients that ask again leave what an undisturbed burst leaves (R16.3)', async () => {
  const killed = await burst('killed', EACH);
  const undisturbed = await burst('undisturbed');

  expect([killed.wasKilled, undisturbed.wasKilled]).toEqual([true, false]);
  expect(killed.replies.filter(({ ok }) => !ok)).toEqual([]);
  expect(killed.replies).toHaveLength(REQUESTS);
  expect(killed.outcome).toEqual(undisturbed.outcome);

  const { sessions: all, messages, replies } = killed.outcome;
  expect(replies).toBe(REQUESTS);
  expect(messages).toHaveLength(2 * EACH);
  for (const { id, stage, record, actions, faults } of all) {
    expect(faults).toEqual([]);
    expect([stage, record, actions]).toEqual(
      id.startsWith('arrival')
        ? ['inProgress', 'none', ['plan', 'checkIn']]
        : ['ended', 'confirmed', ['plan', 'submitRecord', 'confirmRecord']],
    );
  }
}, 60_000);

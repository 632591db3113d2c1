import type { Documents } from '../../../cloudfunctions/platform/documents';
import type { Reply } from '../../../typings/api';
import { folder } from '../../support/folder';
import { killableCloud } from '../../support/killable';
import { openidOf, setUp } from '../../support/project';
import { at } from '../../support/sessions';
import { smallPlan } from '../../support/small-year';

const project = 'p1';
const VISITS = 120;
const START = at('09:00');
const RETRY_MS = 50;
const plan = smallPlan({ sessionsPerPost: 60, sessionsInAll: VISITS, lastSessionDay: '2022-06-30' });

type Answer = Record<string, unknown> & {
  readonly id: string;
  readonly version: string;
  readonly state: string;
};

/** Asks until there is an answer, as a phone does whose user taps again. */
async function insist(url: string, action: string, input: object, requestId: string): Promise<Answer> {
  const data = { project, as: 'coordinator', action, input, requestId };
  for (;;) {
    const reply = await fetch(`${url}/client/call`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-openid': openidOf(project, 'c1') },
      body: JSON.stringify({ name: 'planning', data }),
    })
      .then(async (response) => ((await response.json()) as { result?: Reply<unknown> }).result)
      .catch(() => undefined);
    if (reply?.ok) return reply.data as Answer;
    if (reply && reply.error.code !== 'CONFLICT') throw new Error(`${action}: ${reply.error.message}`);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** What publishing leaves behind; the cloud is killed as soon as some of it is written. */
async function published(name: string, isKilled: boolean) {
  const cloud = await killableCloud(`${folder}/${name}`, START);
  const documents = cloud.documents();
  await setUp(documents, project, { plan }, START);
  for (const id of ['s1', 's2']) await documents.change('supervisors', `${project}:${id}`, { post: id });
  const draft = await insist(cloud.url, 'createSchedule', { name: '全年', whatIf: false }, 'request-create');
  const { version } = await insist(cloud.url, 'publishPreview', { id: draft.id }, 'request-preview');
  const { id } = await insist(cloud.url, 'publish', { id: draft.id, version }, 'request-publish');
  const going = insist(cloud.url, 'continuePublication', { id }, 'request-continue');
  const written = async () => (await documents.all<Documents['sessions']>('sessions', { project })).length;
  if (isKilled) {
    while ((await written()) === 0) await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    await cloud.kill();
    await cloud.restart();
  }
  await going;
  const end = await insist(cloud.url, 'continuePublication', { id }, 'request-continue-2');
  const after = cloud.documents();
  const [sessions, months, history, messages] = await Promise.all([
    after.all<Documents['sessions']>('sessions', { project }),
    after.all<Documents['supervisorMonths']>('supervisorMonths', { project }),
    after.all<Documents['history']>('history', { project }),
    after.all<Documents['messages']>('messages', { project }),
  ]);
  await cloud.kill();
  return {
    state: end.state,
    sessions: sessions
      .map(({ id: of, supervisor, town, day, seq }) => [of, supervisor, town, day, seq].join())
      .sort(),
    days: months
      .flatMap(({ id: of, days }) => Object.entries(days).map((each) => [of, ...each].join()))
      .sort(),
    links: history.filter(({ subject }) => subject.startsWith('session:')).length,
    told: messages.map(({ to }) => to).sort(),
  };
}

test('a cloud killed in the midst of publishing leaves the same plan as one that was not (R4.3)', async () => {
  const whole = await published('whole', false);
  const broken = await published('broken', true);
  expect(whole).toMatchObject({ state: 'done', links: VISITS });
  expect(whole.sessions).toHaveLength(VISITS);
  expect(broken).toEqual(whole);
}, 120_000);

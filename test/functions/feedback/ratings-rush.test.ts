import type { Documents } from '../../../cloudfunctions/platform/documents';
import { windowOf } from '../../../domain/check-in-code';
import { codeShown } from '../../support/codes';
import type { DocumentsOf } from '../../support/documents';
import { folder } from '../../support/folder';
import { killableCloud } from '../../support/killable';
import { aGrant, idIn, setUp } from '../../support/project';
import { times } from '../../support/random';
import { anAnswer, anAttendance, rater, raters, scoresOf } from '../../support/ratings';
import { insist, type Request } from '../../support/rush';
import { aPresence, aSession, at } from '../../support/sessions';

const project = 'p1';
const RATERS = 60;
const START = at('17:30');
const leavers = ['s1', 's2', 's3', 's4'];
const sessionOf = (supervisor: string) => `leaving0${supervisor}`;

const sessions = leavers.map((supervisor) =>
  aSession({
    ...{ id: sessionOf(supervisor), supervisor, stage: 'inProgress', arrival: aPresence('08:50') },
    hosts: [{ worker: 'w001', station: 'st001' }],
  }),
);
const grants = [
  ...raters(RATERS),
  ...leavers.slice(2).map((person) => aGrant(person, { role: 'supervisor', person })),
];
const attendances = times(RATERS, (index) => anAttendance(rater(index).person));

/** Every second one writes something as well. */
const rating = (index: number): Request => ({
  ...{ area: 'feedback', person: rater(index).person, as: 'worker', action: 'rate' },
  input: anAnswer({ scores: scoresOf(index), comment: index % 2 ? `话 ${index}` : '' }),
  requestId: `request-rate-${index}`,
});

const leaving = (supervisor: string, now: number): Request => ({
  ...{ area: 'supervision', person: supervisor, as: 'supervisor', action: 'checkOut' },
  input: {
    id: sessionOf(supervisor),
    code: codeShown({ now, session: sessionOf(supervisor), purpose: 'out', window: windowOf(now) + 1 }),
  },
  requestId: `request-out-${supervisor}`,
});

/** What is left when all rate and four leave at once; `killAfter` so many answers the cloud is killed and restarted. */
async function rush(name: string, killAfter = Number.POSITIVE_INFINITY) {
  const cloud = await killableCloud(`${folder}/${name}`, START);
  const documents = cloud.documents();
  await setUp(documents, project, { sessions, grants }, START);
  await documents.put(
    'attendances',
    attendances.map((row) => ({ ...row, _id: idIn(project, row.id), project })),
  );
  const { now } = (await (await fetch(`${cloud.url}/clock`)).json()) as { now: number };

  let answers = 0;
  let restarted: Promise<void> | undefined;
  const send = async (request: Request) => {
    const reply = await insist(cloud.url, project, request);
    answers += 1;
    if (answers === killAfter) restarted = cloud.kill().then(cloud.restart);
    return reply;
  };
  const requests = [...times(RATERS, rating), ...leavers.map((supervisor) => leaving(supervisor, now))];
  const replies = await Promise.all(requests.map(send));
  await restarted;
  const outcome = await left(cloud.documents());
  await cloud.kill();
  return { replies, outcome, wasKilled: restarted !== undefined };
}

async function left(documents: DocumentsOf) {
  const all = <N extends keyof Documents>(name: N) => documents.all<Documents[N]>(name, { project });
  const [ratings, comments, receipts, stored, replies] = await Promise.all([
    all('ratings'),
    all('ratingComments'),
    all('ratingReceipts'),
    all('sessions'),
    all('replies'),
  ]);
  return {
    ratings: ratings.map(({ scores }) => JSON.stringify(scores)).sort(),
    comments: comments.map(({ text }) => text).sort(),
    receipts: receipts.map(({ id }) => id),
    stages: stored.map(({ stage }) => stage),
    replies: replies.length,
  };
}

test('sixty ratings and four check-outs at once, and a kill in the middle: nothing lost, nothing double (R8.1, R16.3)', async () => {
  const killed = await rush('killed', RATERS / 2);
  const undisturbed = await rush('undisturbed');

  expect([killed.wasKilled, undisturbed.wasKilled]).toEqual([true, false]);
  expect(killed.replies.filter(({ ok }) => !ok)).toEqual([]);
  expect(killed.outcome).toEqual(undisturbed.outcome);

  const { ratings, comments, receipts, stages, replies } = killed.outcome;
  expect(ratings).toEqual(times(RATERS, (index) => JSON.stringify(scoresOf(index))).sort());
  expect(comments).toEqual(times(RATERS / 2, (index) => `话 ${2 * index + 1}`).sort());
  expect(receipts).toEqual(times(RATERS, (index) => `${rater(index).person}:2022-03`));
  expect([stages, replies]).toEqual([leavers.map(() => 'ended'), leavers.length]);
}, 60_000);

import { aBooked, agendaOf, givenBookings, refusal } from '../../support/bookings';
import { codeShown } from '../../support/codes';
import { coordinator, lead, otherSupervisor, supervisor } from '../../support/people';
import { DAY } from '../../support/sessions';

const id = 'booked0001';
const hosts = [{ worker: 'w001', station: 'st001' }];

test('a substitute checks in, the absent one cannot, and everyone sees what was booked (R5.2, R5.4)', async () => {
  const agenda = agendaOf({ need: '讨论独居长者个案' });
  const world = await givenBookings({ sessions: [aBooked({ day: DAY, hosts, agenda })] });
  await world.as(coordinator)('planning', 'substitute', { id, supervisor: 's2', reason: '发烧' });
  const code = codeShown({ now: world.clock.now(), session: id });
  expect(await refusal(world.as(supervisor)('supervision', 'checkIn', { id, code }))).toMatchObject({
    code: 'INVALID_STATE',
  });
  const arrived = await world.as(otherSupervisor)('supervision', 'checkIn', { id, code });
  expect(arrived).toMatchObject({ stage: 'inProgress', marks: ['替补'] });
  expect(arrived.booked).toEqual([
    ...['全体社工 · 疑难案例 · 小组督导', '需求：讨论独居长者个案'],
    '陈国华替补何敏仪，次数仍记在原岗位和本镇街',
  ]);
  const { today } = await world.as(lead)('supervision', 'hosting', {});
  expect(today.map((session) => [session.supervisor, session.marks])).toEqual([['陈国华', ['替补']]]);
  expect(
    await refusal(world.as(coordinator)('planning', 'substitute', { id, supervisor: 's1', reason: '返岗' })),
  ).toMatchObject({
    message: '这次督导进行中，不能安排替补督导',
  });
});

test('a request that waits says so on the lists of both sides', async () => {
  const asked = { by: 'worker', person: 'w001', at: 0 } as const;
  const world = await givenBookings({ sessions: [aBooked({ stage: 'tentative', asked })] });
  const { sessions } = await world.as(supervisor)('supervision', 'sessions', { month: '2022-03' });
  expect(sessions.map(({ next }) => next)).toEqual(['站点约这一天，等督导回复']);
});

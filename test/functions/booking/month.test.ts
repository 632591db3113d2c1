import { aBooked, givenBookings } from '../../support/bookings';
import { coordinator, lead, member, otherSupervisor, otherTownsLead, supervisor } from '../../support/people';

const id = 'booked0001';
const day = '2022-03-16';

test('the month shows each side its sessions and its free days with reasons', async () => {
  const world = await givenBookings({ sessions: [aBooked()] });
  const month = await world.as(lead)('planning', 'bookingMonth', {});
  const on = (which: string) => month.days.find((each) => each.day === which);
  expect(month).toMatchObject({
    monthText: '2022 年 3 月',
    following: '2022-04',
    title: '石岐街道',
    text: '本月 1 次',
  });
  expect(on(day)).toMatchObject({ state: 'mine', count: 1, free: false, word: '1 次' });
  expect(on('2022-03-17')).toMatchObject({ state: 'free', free: true });
  expect(on('2022-03-13')).toMatchObject({
    state: 'rest',
    free: false,
    reason: expect.stringContaining('休息'),
  });
  const foreign = await world.as(otherTownsLead)('planning', 'bookingMonth', { month: '2022-03' });
  expect(foreign.days.every(({ count }) => count === 0)).toBe(true);
  const all = await world.as(coordinator)('planning', 'bookingMonth', { month: '2022-03' });
  expect(all.days.find((each) => each.day === day)).toMatchObject({ state: 'busy', count: 1 });
  expect((await world.as(member)('planning', 'bookingMonth', {})).ask.reason).toContain('站长');
});

test('the calendar file holds one’s own sessions ahead, each under a lasting id (R5.4)', async () => {
  const world = await givenBookings({ sessions: [aBooked()] });
  const { text, count } = await world.as(supervisor)('planning', 'calendarFile', {});
  expect(count).toBe(1);
  expect(text).toContain(`UID:${id}@${world.project}.shuangbai\r\n`);
  expect(text).toContain('DTSTART;VALUE=DATE:20220316\r\nDTEND;VALUE=DATE:20220317\r\n');
  expect((await world.as(otherSupervisor)('planning', 'calendarFile', {})).count).toBe(0);
});

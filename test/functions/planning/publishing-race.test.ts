import type { Input } from '../../../typings/api';
import { supervisor } from '../../support/people';
import { TOWN } from '../../support/sessions';
import { aDraft, aSmallYear, asCoordinator, finish, visitsOf } from '../../support/small-year';

type Asking = Input<'planning', 'askSession'>;

const agenda: Asking['agenda'] = { audience: 'all', workers: [], duties: ['cases'], form: 'group', need: '' };

test('publishing and booking at once never give one supervisor or one station two sessions on a day (R5.3)', async () => {
  const world = await aSmallYear();
  const draft = await aDraft(world);
  const call = asCoordinator(world);
  const days = [
    ...(await visitsOf(world, '2022-03', draft.id)),
    ...(await visitsOf(world, '2022-04', draft.id)),
  ]
    .filter(({ supervisor: who }) => who === 's1')
    .map(({ day }) => day);
  const { version } = await call('planning', 'publishPreview', { id: draft.id });
  const { id } = await call('planning', 'publish', { id: draft.id, version });
  const ask = (day: string) =>
    world.as(supervisor)('planning', 'askSession', { day, town: TOWN, station: 'st001', agenda });
  const [done, ...asked] = await Promise.all([
    finish(world, id),
    ...days.map((day) =>
      ask(day).then(
        () => 'booked',
        ({ code }) => String(code),
      ),
    ),
  ]);
  expect(done.state).toBe('done');
  expect(asked).not.toContain('INTERNAL');
  const standing = (await world.all('sessions')).filter(({ stage }) => stage === 'tentative');
  const own = standing.filter(({ supervisor: who }) => who === 's1').map(({ day }) => day);
  expect(new Set(own).size).toBe(own.length);
  expect([...own].sort()).toEqual([...days].sort());
  expect(done.skipped).toHaveLength(asked.filter((answer) => answer === 'booked').length);
});

import { given } from '../../support/given';
import { lead, supervisor } from '../../support/people';
import { aSession } from '../../support/sessions';

const id = 'session001';

test('a supervisor scans the code on the worker’s phone and has arrived (R6.1)', async () => {
  const world = await given({ sessions: [aSession()] });
  const { codes } = await world.as(lead)('supervision', 'showCode', { id });
  const view = await world.as(supervisor)('supervision', 'checkIn', { id, code: codes[0]?.code });
  expect(view).toMatchObject({
    stage: 'inProgress',
    arrival: { time: '08:50', host: '陈嘉欣', means: '扫码' },
  });
});

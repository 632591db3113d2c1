import { aGrant, given } from '../support/given';
import { phoneOf, renderPage } from '../support/pages';
import { coordinator, lead } from '../support/people';
import { anEndedSession, aRecordText, aSession, at, TOWN } from '../support/sessions';

const both = { person: 'both', role: 'worker' } as const;
const grants = [
  aGrant(
    'both',
    { role: 'worker', person: 'w009', town: TOWN, station: 'st001', title: 'deputy' },
    { role: 'coordinator', person: 'c9' },
  ),
];

test('one tap changes the role, and it is remembered', async () => {
  const world = await given({ grants, sessions: [aSession()] });
  const page = await renderPage('pages/me/index', phoneOf(world, both));
  expect(page.text()).toContain('现在的身份：一线社工');
  await page.tap('项目统筹');
  expect(page.route()).toBe('pages/home/index');
  expect(page.text()).toContain('等待处理');
  expect(page.stored.get('choice')).toEqual({ project: world.project, role: 'coordinator' });
});

test('a role that was taken away is not acted in any more', async () => {
  const world = await given({ sessions: [aSession()] });
  const page = await renderPage(
    'pages/home/index',
    phoneOf(world, { person: lead.person, role: 'supervisor' }),
  );
  expect(page.text()).toContain('出示督导码');
});

test('who has no role anywhere is a visitor', async () => {
  const world = await given();
  const page = await renderPage('pages/me/index', phoneOf(world, { person: 'nobody', role: 'visitor' }));
  expect(page.lines()[1]).toBe('访客');
});

test('the coordinator returns a record with what to mend, and the supervisor is told (R7.2)', async () => {
  const record = { state: 'submitted', text: aRecordText(), submittedAt: at('18:00') } as const;
  const world = await given({ sessions: [anEndedSession({ record })] });
  const query = { id: 'session001' };
  const page = await renderPage('packages/coordinator/return/index', {
    query,
    ...phoneOf(world, coordinator),
  });
  await page.tap('退回给督导修改');
  expect(page.text()).toContain('退回说明至少写 2 个字');
  await page.type('退回说明', '请写明参加的人数');
  await page.tap('退回给督导修改');
  expect(page.lines()[0]).toBe('记录已退回');
  expect((await world.session('session001')).record.state).toBe('returned');
});

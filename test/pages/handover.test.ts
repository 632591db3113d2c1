import { unassigned } from '../support/assignment';
import { phoneOf, renderPage } from '../support/pages';
import { otherSupervisor, supervisor } from '../support/people';
import { anEndedSession, aSession, TOWN } from '../support/sessions';

const sheet = {
  ...{ id: 'sheet00001', assignment: 'assign0001', town: TOWN, from: 's1', to: 's2', day: '2022-03-14' },
  ...{ signed: [], seq: 0, head: '' },
};

test('both supervisors read what is open of a town and acknowledge it (R3.3)', async () => {
  const sessions = [
    anEndedSession({ id: 'unconfirm1', day: '2022-03-07' }),
    aSession({ id: 'ahead00001', day: '2022-03-16' }),
  ];
  const world = await unassigned({ sessions });
  await world.put('handovers', [sheet]);
  const page = await renderPage('packages/booking/handover/index', phoneOf(world, supervisor));
  await page.tap('石岐街道移交单');
  expect(page.text()).toContain('何敏仪移交给陈国华，从 3 月 14 日 周一起');
  expect(page.text()).toContain('3 月 16 日 周三 何敏仪\n已约定');
  expect(page.text()).toContain('3 月 7 日 周一 何敏仪\n待写记录');
  await page.tap('确认移交');
  expect(page.text()).toContain('待接手方确认');
  expect(page.text()).toContain('您已确认过这份移交单');
  const query = { id: sheet.id };
  const other = await renderPage('packages/booking/handover/index', {
    ...phoneOf(world, otherSupervisor),
    query,
  });
  await other.tap('确认移交');
  expect(other.text()).toContain('双方已确认');
});

import { given } from '../support/given';
import { phoneOf, renderPage } from '../support/pages';
import { supervisor } from '../support/people';
import { aSession } from '../support/sessions';

test('x', async () => {
  const world = await given({ sessions: [aSession()] });
  const page = await renderPage('pages/home/index', phoneOf(world, supervisor));
  console.log(page.text());
});

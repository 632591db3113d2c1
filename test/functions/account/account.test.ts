import { aGrant, aMessage, given, type World } from '../../support/given';
import { commissioner, coordinator, lead, otherSupervisor, supervisor } from '../../support/people';
import { times } from '../../support/random';
import { at, OTHER_TOWN, TOWN } from '../../support/sessions';

const me = (world: World, person: string) => world.as({ role: 'visitor', person })('account', 'me', {});

test('I am told my name, my projects and my roles there', async () => {
  const roles = [
    { role: 'worker', person: 'w009', town: TOWN, title: 'deputy' },
    { role: 'worker', person: 'w010', town: OTHER_TOWN, title: 'member' },
    { role: 'coordinator', person: 'c9' },
  ] as const;
  const world = await given({ grants: [aGrant('x1', ...roles)] });
  expect(await me(world, 'x1')).toEqual({
    name: '王多能',
    projects: [
      {
        id: world.project,
        name: '中山市双百工程社工督导服务项目',
        city: '中山市',
        roles: [
          { role: 'worker', text: '一线社工', place: '石岐街道 · 副站长' },
          { role: 'worker', text: '一线社工', place: '中山港街道' },
          { role: 'coordinator', text: '项目统筹' },
        ],
      },
    ],
  });
});

test('a stranger sees the open projects, without roles and without a name', async () => {
  const world = await given({ open: true });
  const { name, projects } = await me(world, 'stranger');
  expect(name).toBe('');
  expect(projects).toContainEqual(expect.objectContaining({ id: world.project, roles: [] }));
});

test('a project that is closed to visitors is shown only to those who take part', async () => {
  const world = await given();
  expect((await me(world, 'stranger')).projects.map(({ id }) => id)).not.toContain(world.project);
  expect((await me(world, 's1')).projects.map(({ id }) => id)).toContain(world.project);
});

test('one’s own project is listed once, also when it is open', async () => {
  const world = await given({ open: true });
  const listed = (await me(world, 's1')).projects.filter(({ id }) => id === world.project);
  expect(listed).toMatchObject([{ roles: [{ role: 'supervisor' }] }]);
});

test('a project whose import did not finish is not shown, and hides no other', async () => {
  const world = await given();
  await world.remove('projects', '');
  expect((await me(world, 's1')).projects.map(({ id }) => id)).not.toContain(world.project);
});

test('the overview tells a visitor the numbers of the Plan in force today', async () => {
  const world = await given();
  expect(await world.as({ role: 'visitor', person: 'stranger' })('account', 'overview', {})).toMatchObject({
    ...{ name: '中山市双百工程社工督导服务项目', owner: '中山市民政局', workers: 333 },
    ...{ period: '2 月 7 日 周一至 12 月 10 日 周六', sessionsInAll: 720, posts: 4, sessionsPerPost: 180 },
    towns: ['石岐街道', '中山港街道'],
  });
});

const inbox = (world: World, actor = coordinator, before?: string) =>
  world.as(actor)('account', 'inbox', before === undefined ? {} : { before });

test('an inbox holds what is sent to the person and to the role, newest first (R15.1)', async () => {
  const world = await given({
    messages: [
      aMessage({ to: 'c1', at: at('08:00'), title: 'first', read: true }),
      aMessage({ to: 'role:coordinator', at: at('08:10'), title: 'second', url: '/pages/x' }),
      aMessage({ to: 'c1', at: at('08:20'), title: 'third' }),
      aMessage({ to: 's1', at: at('08:30'), title: 'not mine' }),
      aMessage({ to: 'role:commissioner', at: at('08:40'), title: 'not mine' }),
    ],
  });
  const found = await inbox(world);
  expect(found).toMatchObject({ unread: 2, more: false });
  expect(found.messages).toEqual([
    expect.objectContaining({ title: 'third', when: '3 月 9 日 周三 08:20', read: false }),
    expect.objectContaining({ title: 'second', url: '/pages/x' }),
    expect.objectContaining({ title: 'first', read: true }),
  ]);
  expect(found.messages[0]).not.toHaveProperty('url');
});

test('an empty inbox is empty', async () => {
  const world = await given();
  expect(await inbox(world)).toEqual({ unread: 0, more: false, messages: [] });
});

test('turning the pages of an inbox shows every message once, whichever address it came to (R15.1)', async () => {
  const addresses = ['c1', 'role:coordinator'];
  const messages = times(75, (index) =>
    aMessage({
      to: addresses[index % 2] as string,
      at: at('06:00') + index * 1000,
      title: `message ${index}`,
    }),
  );
  const others = ['m1', 'role:inspector', 's1'].map((to) =>
    aMessage({ to, at: at('07:00'), title: 'not mine' }),
  );
  const world = await given({ messages: [...messages, ...others] });

  const seen: string[] = [];
  for (let before: string | undefined, more = true; more; ) {
    const page = await inbox(world, coordinator, before);
    seen.push(...page.messages.map(({ title }) => title));
    before = page.messages.at(-1)?.id;
    more = page.more;
  }
  expect(seen).toEqual(messages.map(({ title }) => title).toReversed());
});

test.each(['s9', 's2:9999999999999:x', 'role:zzz', 'm1:1646784000000:x'])(
  'the forged place "%s" shows nobody else’s messages (R16.1)',
  async (before) => {
    const world = await given({
      messages: ['s1', 's2', 's3', 'm1'].map((to) => aMessage({ to, title: `to ${to}` })),
    });
    const answer = inbox(world, supervisor, before).then(({ messages }) =>
      messages.map(({ title }) => title),
    );
    await expect(answer).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: '没有找到这条消息，可能已被清理，请返回刷新',
    });
  },
);

test('a place of one’s own beyond all messages shows one’s own only', async () => {
  const world = await given({ messages: ['s1', 's2'].map((to) => aMessage({ to, title: `to ${to}` })) });
  expect((await inbox(world, supervisor, 's1:~')).messages.map(({ title }) => title)).toEqual(['to s1']);
});

test('a message is read once and stays read', async () => {
  const message = aMessage();
  const world = await given({ messages: [message] });
  const read = () => world.as(supervisor)('account', 'readMessage', { id: message.id });
  expect(await read()).toEqual({ id: message.id });
  expect(await read()).toEqual({ id: message.id });
  expect(await inbox(world, supervisor)).toMatchObject({ unread: 0, messages: [{ read: true }] });
});

test.each([
  ['another’s', otherSupervisor, aMessage()],
  ['another role’s', lead, aMessage({ to: 'role:commissioner' })],
  ['one that does not exist', supervisor, aMessage({ to: 's1', at: 1 })],
])('%s message cannot be marked as read', async (_, actor, message) => {
  const world = await given({ messages: [aMessage(), aMessage({ to: 'role:commissioner' })] });
  await expect(world.as(actor)('account', 'readMessage', { id: message.id })).rejects.toMatchObject({
    ...{ code: 'NOT_FOUND', message: '没有找到这条消息，可能已被清理，请返回刷新' },
  });
  expect((await world.all('messages')).map(({ read }) => read)).toEqual([false, false]);
});

test('what one holder of a role has read is read for the role', async () => {
  const message = aMessage({ to: 'role:commissioner' });
  const world = await given({ messages: [message] });
  await world.as(commissioner)('account', 'readMessage', { id: message.id });
  expect((await world.all('messages')).map(({ read }) => read)).toEqual([true]);
});

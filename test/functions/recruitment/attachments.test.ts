import type { World } from '../../support/given';
import { coordinator } from '../../support/people';
import { aForm } from '../../support/recruitment';
import { anOpenRound, guest, handedIn, typed } from '../../support/rounds';
import { refused } from '../../support/unharmed';

const a = guest('a1');
const JPG = Buffer.from('ffd8ffe000104a464946', 'hex');
const file = { kind: 'degree', name: '毕业证.jpg' } as const;

/** What a phone uploads, at the path it was given or at one of its own. */
async function upload(world: World, id: string, bytes: Buffer, path?: string): Promise<string> {
  const cloudPath = path ?? (await world.as(a)('recruitment', 'uploadPath', { id, ...file })).cloudPath;
  const url = `${world.cloud.url}/client/upload?cloudPath=${encodeURIComponent(cloudPath)}`;
  const response = await fetch(url, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { 'x-openid': world.openid('a1') },
  });
  return ((await response.json()) as { fileID: string }).fileID;
}

const attach = (world: World, id: string, fileId: string) =>
  world.as(a)('recruitment', 'attach', { id, ...file, fileId });

async function aDraft() {
  const { world, round } = await anOpenRound();
  return { world, round, id: await typed(world, round, 'a1', aForm()) };
}

test('a photo is attached, shown to its owner by a link, and deleted with its file', async () => {
  const { world, id } = await aDraft();
  const { attachments } = await attach(world, id, await upload(world, id, JPG));
  expect(attachments).toEqual([
    { ...file, id: expect.any(String), group: 'degree', text: '学历证书', size: '1 KB' },
  ]);
  const attachment = attachments[0]?.id ?? '';
  const { url } = await world.as(a)('recruitment', 'attachmentUrl', { id, attachment });
  expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(JPG);
  expect((await world.as(a)('recruitment', 'detach', { id, attachment })).attachments).toEqual([]);
  expect((await fetch(url)).status).toBe(404);
  await expect(world.as(a)('recruitment', 'detach', { id, attachment })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test.each([
  ['something that calls itself a photo', Buffer.from('<html>'), /只收 JPG、PNG 照片和 PDF/],
  ['an empty file', Buffer.alloc(0), /只收 JPG、PNG|没有找到/],
])('%s is refused', async (_sentence, bytes, words) => {
  const { world, id } = await aDraft();
  await expect(attach(world, id, await upload(world, id, bytes))).rejects.toThrow(words);
});

test.each([
  ['another folder', 'recruitment/elsewhere/x.jpg'],
  ['the folder of something else', 'roster/x.jpg'],
])('a file in %s is none', async (_sentence, path) => {
  const { world, id } = await aDraft();
  await expect(attach(world, id, await upload(world, id, JPG, path))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('a file of another person’s folder is none', async () => {
  const { world, round, id } = await aDraft();
  const fileId = await upload(world, id, JPG);
  const other = await typed(world, round, 'b1', aForm());
  await expect(
    world.as(guest('b1'))('recruitment', 'attach', { id: other, ...file, fileId }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('three of a kind are the most, and the same file counts once', async () => {
  const { world, id } = await aDraft();
  const first = await upload(world, id, JPG);
  await attach(world, id, first);
  expect((await attach(world, id, first)).attachments).toHaveLength(1);
  for (const _ of [2, 3]) await attach(world, id, await upload(world, id, JPG));
  await expect(world.as(a)('recruitment', 'uploadPath', { id, ...file })).rejects.toThrow(
    '学历证书最多 3 份',
  );
});

test('after the hand-in nothing is attached; the coordinator sees what is there, others do not', async () => {
  const { world, round, id } = await aDraft();
  const fileId = await upload(world, id, JPG);
  const [attached] = (await attach(world, id, fileId)).attachments;
  const attachment = attached?.id ?? '';
  const coordinators = world.as(coordinator);
  await expect(coordinators('recruitment', 'attachmentUrl', { id, attachment })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await handedIn(world, round, 'a1');
  await expect(attach(world, id, fileId)).rejects.toThrow('报名表不能再改');
  const review = await coordinators('recruitment', 'application', { id });
  expect((await fetch(review.attachments[0]?.url ?? '')).status).toBe(200);
  expect((await coordinators('recruitment', 'attachmentUrl', { id, attachment })).url).toMatch(/^http/);
});

test('a hundred places for files a day are the most that one person is given', async () => {
  const { world, id } = await aDraft();
  const issue = () => world.as(a)('recruitment', 'uploadPath', { id, ...file });
  await issue();
  const [tally] = (await world.all('tallies')).filter((each) => each.id.startsWith('upload:'));
  await world.change('tallies', tally?.id ?? '', { count: 99 });
  await issue();
  expect(await refused(world, issue)).toMatchObject({ message: '今天已上传 100 次，请明天再试或致电咨询' });
});

import type { World } from '../../support/given';
import { coordinator } from '../../support/people';
import { aForm } from '../../support/recruitment';
import { anOpenRound, guest, handedIn, typed } from '../../support/rounds';
import { attached, sendFile } from '../../support/uploads';

const file = { kind: 'degree', name: '毕业证.png' } as const;

/** Uploaded to the place that was given, and not attached. */
async function uploaded(world: World, person: string, id: string): Promise<string> {
  const { cloudPath } = await world.as(guest(person))('recruitment', 'uploadPath', { id, ...file });
  return sendFile(world, person, cloudPath);
}

async function isThere(world: World, fileId: string): Promise<boolean> {
  const response = await fetch(`${world.cloud.url}/client/temp-urls`, {
    method: 'POST',
    body: JSON.stringify({ fileList: [fileId] }),
    headers: { 'x-openid': world.openid('a1'), 'content-type': 'application/json' },
  });
  const { fileList } = (await response.json()) as { fileList: { tempFileURL: string }[] };
  return fileList[0]?.tempFileURL !== '';
}

const fileOf = async (world: World, id: string) =>
  (await world.all('applications')).find((each) => each.id === id)?.attachments[0]?.fileId ?? '';

async function night(world: World, day: string): Promise<void> {
  world.clock.set(`${day}T00:05`);
  await world.daily();
}

test('what was uploaded and belongs to nothing is erased after a day, what belongs to an application stays', async () => {
  const { world, round } = await anOpenRound();
  const id = await typed(world, round, 'a1', aForm());
  const forgotten = await uploaded(world, 'a1', id);
  await world.as(guest('a1'))('recruitment', 'uploadPath', { id, ...file });
  await attached(world, 'a1', id, 'certificate');
  const kept = await fileOf(world, id);
  expect(await world.all('uploads')).toHaveLength(2);

  await night(world, '2022-02-09');
  expect(await isThere(world, forgotten)).toBe(true);
  await night(world, '2022-02-10');
  expect(await isThere(world, forgotten)).toBe(false);
  expect(await isThere(world, kept)).toBe(true);
  expect(await world.all('uploads')).toEqual([]);

  const late = world.as(guest('a1'))('recruitment', 'attach', { id, ...file, fileId: forgotten });
  await expect(late).rejects.toMatchObject({ code: 'NOT_FOUND', message: '没有找到这个文件，请重新选择' });
});

test('the files of a draft that was withdrawn go, those of an application that was handed in stay', async () => {
  const { world, round } = await anOpenRound();
  const draft = await typed(world, round, 'a1', aForm());
  await attached(world, 'a1', draft, 'degree');
  const useless = await fileOf(world, draft);
  await world.as(guest('a1'))('recruitment', 'withdraw', { id: draft });
  const seen = await handedIn(world, round, 'b1', { phone: '13800000002' });
  const kept = await fileOf(world, seen);
  await world.as(guest('b1'))('recruitment', 'withdraw', { id: seen });
  await night(world, '2022-02-10');
  expect([await isThere(world, useless), await isThere(world, kept)]).toEqual([false, true]);
  const review = await world.as(coordinator)('recruitment', 'application', { id: seen });
  expect(review.attachments).toHaveLength(2);
});

test('a file that is being erased is not given away, and a run that broke is gone on with', async () => {
  const { world, round } = await anOpenRound();
  const id = await typed(world, round, 'a1', aForm());
  const fileId = await uploaded(world, 'a1', id);
  const [upload] = await world.all('uploads');
  await world.change('uploads', upload?.id ?? '', { leaves: true });
  await expect(world.as(guest('a1'))('recruitment', 'attach', { id, ...file, fileId })).rejects.toMatchObject(
    { code: 'NOT_FOUND' },
  );
  await night(world, '2022-02-10');
  expect(await isThere(world, fileId)).toBe(false);
  await world.remove('marks', 'uploads');
  expect(await world.daily()).toEqual(['uploads']);
});

import { act, upload, type World } from './client';
import { formOf, type RoundApplicant } from './recruitment-people';

/** A white dot: the smallest picture that stands for a certificate. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg==',
  'base64',
);

const names = { certificate: '资格证书.png', degree: '学历证书.png', grounds: '优先条件证明.png' };

type Kind = keyof typeof names;

async function attach(world: World, openid: string, id: string, kind: Kind, ground?: string): Promise<void> {
  const file = { id, kind, name: names[kind], ...(ground && { ground }) };
  const ask = <T>(action: string, input: object) =>
    act<T>(world, openid, 'visitor', `recruitment.${action}`, input);
  const { cloudPath } = await ask<{ cloudPath: string }>('uploadPath', file);
  await ask('attach', { ...file, fileId: await upload(world, openid, cloudPath, picture) });
}

/** One person's registration up to the hand-in, which is left to them; gives its id. */
export async function fillIn(world: World, round: string, applicant: RoundApplicant): Promise<string> {
  const { openid, grounds = [] } = applicant;
  const { id } = await act<{ id: string }>(world, openid, 'visitor', 'recruitment.saveDraft', {
    round,
    form: formOf(applicant),
  });
  for (const kind of ['terms', 'publication', 'health'])
    await act(world, openid, 'visitor', 'recruitment.consent', { id, kind, version: 1, given: true });
  for (const kind of ['certificate', 'degree'] as const) await attach(world, openid, id, kind);
  for (const ground of grounds) await attach(world, openid, id, 'grounds', ground.id);
  return id;
}

/** One person's registration from the first draft to the hand-in. */
export async function apply(world: World, round: string, applicant: RoundApplicant): Promise<string> {
  const id = await fillIn(world, round, applicant);
  await act(world, applicant.openid, 'visitor', 'recruitment.submit', { id });
  return id;
}

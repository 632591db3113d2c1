import type { Input } from '../../typings/api';
import type { World } from './given';

type Kind = Input<'recruitment', 'uploadPath'>['kind'];

/** The smallest picture there is, as a phone might send it. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg==',
  'base64',
);

/** What someone's phone uploads to a path; gives the file's id. */
export async function sendFile(
  world: World,
  person: string,
  cloudPath: string,
  bytes: Buffer = PNG,
): Promise<string> {
  const url = `${world.cloud.url}/client/upload?cloudPath=${encodeURIComponent(cloudPath)}`;
  const response = await fetch(url, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { 'x-openid': world.openid(person) },
  });
  return ((await response.json()) as { fileID: string }).fileID;
}

/** Someone's file, from the place it is given to its application. */
export async function attached(world: World, person: string, id: string, kind: Kind, ground?: string) {
  const as = world.as({ role: 'visitor', person });
  const file = { id, kind, name: '材料.png', ...(ground && { ground }) };
  const { cloudPath } = await as('recruitment', 'uploadPath', file);
  const fileId = await sendFile(world, person, cloudPath);
  return as('recruitment', 'attach', { ...file, fileId });
}

/** The two certificates, and a proof of every ground claimed. */
export async function material(world: World, person: string, id: string, grounds: readonly string[] = []) {
  await attached(world, person, id, 'degree');
  await attached(world, person, id, 'certificate');
  for (const ground of grounds) await attached(world, person, id, 'grounds', ground);
}

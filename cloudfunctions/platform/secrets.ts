import type { AppError } from '#domain/errors';
import type { WriteContext } from './context';
import type { Readers } from './repositories';
import { lookUp, open, seal } from './vault';

/** What the vault keeps of an application or an objection. `claimed` is the phone under which it was handed in. */
type Secret = 'phone' | 'claimed' | 'idNumber' | 'contact';
export type Secrets = Partial<Record<Secret, string>>;

export const secretsOfApplication = (id: string) => `application:${id}`;
export const secretsOfObjection = (id: string) => `objection:${id}`;

export async function readSecrets(
  { sensitive }: Pick<Readers, 'sensitive'>,
  subject: string,
): Promise<Secrets> {
  const { fields = {} } = (await sensitive.peek(subject)) ?? {};
  return Object.fromEntries(Object.entries(fields).map(([name, sealed]) => [name, open(sealed)]));
}

/** Keeps what is already sealed as it is, so that a form saved again changes nothing. */
export async function writeSecrets(
  { sensitive }: WriteContext,
  subject: string,
  secrets: Secrets,
): Promise<void> {
  const { fields = {} } = (await sensitive.peek(subject)) ?? {};
  const altered = Object.entries(secrets).filter(
    ([name, text]) => !fields[name] || open(fields[name]) !== text,
  );
  if (altered.length === 0) return;
  const sealed = altered.map(([name, text]) => [name, seal(text)]);
  await sensitive.set({ id: subject, fields: { ...fields, ...Object.fromEntries(sealed) } });
}

/** By what one person is known again within a round. */
export type IdentityKind = 'applicant' | 'applicantPhone' | 'applicantId';

export const identityOf = (kind: IdentityKind, round: string, text: string): string =>
  `${kind}:${lookUp(`${round}:${text}`)}`;

/** Takes an identity for an application; whoever else holds it was first. */
export async function claim(
  { identities }: WriteContext,
  identity: string,
  application: string,
  refuse: () => AppError,
): Promise<void> {
  const holder = await identities.peek(identity);
  if (holder && holder.subject !== application) throw refuse();
  if (!holder) await identities.add({ id: identity, subject: application });
}

export async function release(
  { identities }: WriteContext,
  identity: string,
  application: string,
): Promise<void> {
  if ((await identities.peek(identity))?.subject === application) await identities.remove(identity);
}

interface Held {
  readonly id: string;
  readonly round: string;
  readonly owner: string;
}

/** Under what the phone and the ID number of an application are held. */
async function numbersOf({ id, round }: Held, context: Pick<Readers, 'sensitive'>): Promise<string[]> {
  const { claimed, idNumber } = await readSecrets(context, secretsOfApplication(id));
  return [
    ...(claimed ? [identityOf('applicantPhone', round, claimed)] : []),
    ...(idNumber ? [identityOf('applicantId', round, idNumber)] : []),
  ];
}

/** Frees the phone and ID number of an application, so that its owner may apply anew. */
export async function releaseIdentities(application: Held, context: WriteContext): Promise<void> {
  for (const identity of await numbersOf(application, context))
    await release(context, identity, application.id);
}

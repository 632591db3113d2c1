import { type Binding, withCode } from '#domain/roster/binding';
import { personalCode } from '#domain/roster/personal-code';
import { sign } from './codes';
import type { Frame, WriteContext } from './context';
import { saveSubject } from './history';
import { lookUp } from './vault';

export const codeKey = (code: string): string => lookUp(`personal code ${code}`);

/** The good code of a person; it is made again from the key, for it is stored nowhere. */
export const codeOf = ({ id, serial }: Binding, { project }: Pick<Frame, 'project'>): string =>
  personalCode(project, id, serial, sign);

/** Gives a person a fresh code; an earlier one opens nothing any more. */
export async function giveCode(
  context: WriteContext,
  before: (Binding & { seq: number; head: string }) | undefined,
  binding: Binding,
  action: string,
): Promise<void> {
  const next = { ...binding, serial: binding.serial + 1 };
  const key = codeKey(codeOf(next, context));
  if (before?.code) await context.codes.remove(before.code.key);
  await context.codes.set({ id: key, person: binding.id });
  await saveSubject(context, 'binding', before, withCode(binding, key, context.today), action);
}

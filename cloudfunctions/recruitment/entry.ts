import { dayText } from '#domain/calendar';
import { type Binding, hasGoodCode, newBinding } from '#domain/roster/binding';
import { codeText } from '#domain/roster/personal-code';
import type { ReadContext, WriteContext } from '#platform/context';
import type { ApplicationDocument } from '#platform/documents';
import { codeOf, giveCode } from '#platform/personal-codes';

/** Whether someone holds a post and has no WeChat of their own here, so that they need a code to get in. */
const needsEntry = ({ owner, stage, post }: ApplicationDocument) =>
  owner === '' && stage === 'hired' && post !== undefined;

/** A personal code for someone hired from paper, with which they bind their WeChat as any worker does. */
export async function giveEntry(
  { id, form }: Pick<ApplicationDocument, 'id' | 'form'>,
  context: WriteContext,
): Promise<void> {
  const before = await context.bindings.peek(id);
  const binding = { ...(before ?? newBinding(id, form.name ?? '')), office: { role: 'supervisor' as const } };
  await giveCode(context, before, binding, 'hire');
}

/** Why there is no fresh code to give; undefined for whoever was hired from paper and has not bound yet. */
export async function entryObstacle(
  application: ApplicationDocument,
  { bindings }: WriteContext,
): Promise<string | undefined> {
  if (!needsEntry(application)) return '只有纸质报名、已到岗的督导需要绑定码';
  return (await bindings.peek(application.id))?.bound ? '本人已绑定微信，不需要新的绑定码' : undefined;
}

function entryView(binding: Binding, context: ReadContext) {
  if (binding.bound) return { isBound: true, code: '', text: '本人已绑定微信' };
  if (!binding.code || !hasGoodCode(binding, context.today))
    return { isBound: false, code: '', text: '绑定码已过期，请换一个新的交给本人' };
  const text = `${dayText(binding.code.until)}前有效，只能用一次，请交给本人`;
  return { isBound: false, code: codeText(codeOf(binding, context)), text };
}

/** How someone hired from paper gets into WeChat; nothing for anyone else. */
export async function entryOf(application: ApplicationDocument, context: ReadContext) {
  const binding = needsEntry(application) ? await context.bindings.peek(application.id) : undefined;
  return binding ? { entry: entryView(binding, context) } : {};
}

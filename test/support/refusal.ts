import type { Failure, Reply } from '../../domain/contract/contract';

/** Words that tell what to do next, or what is wanted instead. */
const nextStep = /请|可以|可在|不用|再|至少|最多/;

/** What a refusal fails to tell; undefined when it tells the reason, the next step and, for bad input, the field. */
export function missingIn({ code, message, fields = {} }: Failure): string | undefined {
  if (code === 'INTERNAL') return undefined;
  if (code === 'INVALID_INPUT' && Object.keys(fields).length === 0) return 'its field';
  return nextStep.test(message) ? undefined : 'what to do next';
}

const looked = ['account', 'supervision', 'feedback'];

/** Every refusal that any test meets is looked at, so that none stands without help. */
export function assertHelpful(area: string, reply: Reply<unknown>): void {
  if (!looked.includes(area) || !reply || reply.ok) return;
  const missing = missingIn(reply.error);
  if (missing) throw new Error(`a refusal of ${area} does not tell ${missing}: ${reply.error.message}`);
}

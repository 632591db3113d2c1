import shipped from '../plans/zhongshan-2022-recruitment.json';
import type { RoundTerms } from '../recruitment/round';

/** Fields of service as the latest round names them, else as shipped. */
export function serviceFields(terms: readonly Pick<RoundTerms, 'applyFrom' | 'fields'>[]) {
  const [latest] = [...terms].sort((a, b) => (a.applyFrom > b.applyFrom ? -1 : 1));
  return latest?.fields ?? shipped.fields;
}

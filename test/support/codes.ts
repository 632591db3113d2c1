import { type CodeFacts, digitsOf, encodeCode, windowOf } from '../../domain/check-in-code';
import { sign } from './cloud-options';
import { TOWN } from './sessions';

type Shown = Partial<CodeFacts> & { readonly now: number };

const facts = ({ now, ...changes }: Shown): CodeFacts => ({
  ...{ purpose: 'in', session: 'session001', town: TOWN, host: 'w001', window: windowOf(now) },
  ...changes,
});

/** The code for arriving that the lead's phone shows at `now`, or one that differs from it. */
export const codeShown = (shown: Shown): string => encodeCode(facts(shown), sign);

/** The six digits below it. */
export const digitsShown = (shown: Shown): string => digitsOf(facts(shown), sign);

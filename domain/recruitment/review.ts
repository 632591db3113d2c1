import { type Application, applicationStages, type Judgement } from './application';
import { clauseText, type Finding } from './eligibility';

/** Why a review cannot pass, at its field: a clause the notice excludes, or one that still needs a person's word. */
export function reviewFaults(
  found: readonly Finding[],
  judgements: readonly Judgement[],
): Record<string, string> {
  const faults = found.flatMap(({ clause, verdict, why }) => {
    const { hard, title } = clauseText[clause];
    if (verdict === 'met') return [];
    if (hard || verdict === 'missing') return [[`judgements.${clause}`, why]];
    const judged = judgements.find((each) => each.clause === clause);
    if (!judged) return [[`judgements.${clause}`, `请对“${title}”作出判断并写明理由`]];
    return judged.accepted
      ? []
      : [[`judgements.${clause}`, `“${title}”判断为不符合，不能通过；请退回或不予录用`]];
  });
  return Object.fromEntries(faults);
}

/** Where a list of applications begins and how it goes on; drafts are nobody's but their owners'. */
export const reviewedStages = applicationStages.filter((stage) => stage !== 'draft');

/** Whether officials may see it: once it was handed in, whatever became of it. */
export const isHandedIn = ({ submittedAt }: Pick<Application, 'submittedAt'>): boolean =>
  submittedAt !== undefined;

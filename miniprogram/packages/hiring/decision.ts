import type { Input } from '../../../typings/api';
import type { Errors } from './errors';
import type { Review } from './words';

export type Decision = Input<'recruitment', 'review'>;
type Mode = Decision['decision'];

interface Judged {
  readonly accepted?: boolean;
  readonly reason: string;
}

/** What the reviewer has chosen and typed so far, in every way the review could end. */
export interface Deliberation {
  readonly mode: Mode | '';
  readonly judgements: Readonly<Record<string, Judged>>;
  readonly grounds: readonly string[];
  readonly comments: Readonly<Record<string, string>>;
  readonly reason: string;
}

export function begin({ findings, grounds, comments }: Review): Deliberation {
  const judged = findings.flatMap(({ clause, judgement }) => (judgement ? [[clause, judgement]] : []));
  return {
    mode: '',
    judgements: Object.fromEntries(judged),
    grounds: grounds.filter(({ accepted }) => accepted).map(({ id }) => id),
    comments,
    reason: '',
  };
}

const judgementsOf = ({ findings }: Review, { judgements }: Deliberation) =>
  findings.flatMap(({ clause }) => {
    const { accepted, reason = '' } = judgements[clause] ?? {};
    return accepted === undefined ? [] : [{ clause, accepted, reason }];
  });

const written = (comments: Deliberation['comments']) =>
  Object.fromEntries(Object.entries(comments).filter(([, words]) => words.trim()));

const decisions: Record<Mode, (application: Review, thought: Deliberation) => Decision> = {
  pass: (application, thought) => ({
    ...{ id: application.id, decision: 'pass', grounds: [...thought.grounds] },
    judgements: judgementsOf(application, thought),
  }),
  return: ({ id }, { comments }) => ({ id, decision: 'return', comments: written(comments) }),
  reject: ({ id }, { reason }) => ({ id, decision: 'reject', reason }),
};

export const decisionOf = (application: Review, thought: Deliberation): Decision | undefined =>
  thought.mode ? decisions[thought.mode](application, thought) : undefined;

/** The faults of a decision by clause, by commented field, or of its one reason. */
export function faultsOf(decision: Decision, fields: Errors = {}): Errors {
  const clauses = decision.decision === 'pass' ? decision.judgements.map(({ clause }) => clause) : [];
  const placed = Object.entries(fields).map(([path, words]) => {
    const [first = '', second = ''] = path.split('.');
    if (first === 'judgements') return [clauses[Number(second)] ?? second, words];
    return [first === 'comments' && second ? second : first, words];
  });
  return Object.fromEntries(placed);
}

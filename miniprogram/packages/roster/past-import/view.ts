import type { Output } from '../../../../typings/api';

export type Checked = Output<'roster', 'checkPast'>;
export type Import = Output<'roster', 'pastImport'>;

/** Where an import is to be taken up. */
export type Step = 'start' | 'faults' | 'proof' | 'running' | 'broken' | 'stuck' | 'done';

const steps: Record<Import['state'], Step> = {
  ...({ checked: 'proof', writing: 'broken', stuck: 'stuck', done: 'done' } as const),
  ...({ withdrawing: 'start', withdrawn: 'start', dropped: 'start' } as const),
};

export const stepOf = ({ state }: Import): Step => steps[state];

/** Why it cannot be confirmed yet; '' when it can. */
export const reasonAgainst = ({ steps: all }: Import): string =>
  all.find(({ step }) => step === 'confirm')?.reason ?? '';

export const percentOf = ({ done, total }: Import): number =>
  total > 0 ? Math.round((done / total) * 100) : 0;

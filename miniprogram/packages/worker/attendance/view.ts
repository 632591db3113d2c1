import type { Output } from '../../../../typings/api';

export type Roll = Output<'supervision', 'attendance'>;
export type Loaned = Output<'supervision', 'loanWorkers'>['workers'];

type Step = Roll['steps'][number];

const takes = ({ steps }: Roll, step: Step['step']): boolean =>
  steps.some((each) => each.step === step && each.reason === undefined);

const reasonAgainst = ({ steps }: Roll, step: Step['step']): string =>
  steps.find((each) => each.step === step)?.reason ?? '';

/** What the reader may do with the list. */
export const rightsOf = (roll: Roll) => ({
  attends: takes(roll, 'attend'),
  shows: takes(roll, 'showNumber'),
  mends: takes(roll, 'mend'),
  mendReason: roll.hasBegun ? reasonAgainst(roll, 'mend') : '',
});

/** The absent, each with whether they are picked. */
export const pickable = ({ absent, away }: Roll, picked: readonly string[]) =>
  [
    ...absent.map(({ worker, name, titleText }) => ({ worker, name, text: titleText })),
    ...away.map(({ worker, name, text }) => ({ worker, name, text })),
  ].map((each) => ({ ...each, isPicked: picked.includes(each.worker) }));

export const toggled = (picked: readonly string[], worker: string): string[] =>
  picked.includes(worker) ? picked.filter((each) => each !== worker) : [...picked, worker];

/** What a sheet asks before it changes the list. */
export interface Asked {
  readonly kind: 'tick' | 'remove';
  readonly title: string;
  readonly warns: string;
  readonly workers: readonly string[];
}

export const ticking = (names: string, workers: readonly string[]): Asked => ({
  ...{ kind: 'tick', title: `补登记${names}`, workers },
  warns: '督导当天以后补登记，要写明原因；记为“代签”，不能评价。',
});

export const removing = (name: string, worker: string): Asked => ({
  ...{ kind: 'remove', title: `把${name}移出名单`, workers: [worker] },
  warns: '本人会收到消息和原因；弄错了可以再加回来。',
});

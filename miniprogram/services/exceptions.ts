import type { Output } from '../../typings/api';

export type ExceptionCase = Output<'supervision', 'exceptionCase'>;
export type ExceptionRow = Output<'supervision', 'exceptions'>['open'][number];
export type ExceptionStep = ExceptionCase['steps'][number];

const form = '/packages/supervisor/exception/index';

const pages: Record<ExceptionStep['step'], string> = {
  arrive: '/packages/supervisor/no-scan/index?stop=arriveUnscanned',
  leave: '/packages/supervisor/no-scan/index?stop=leaveUnscanned',
  reportClosed: `${form}?step=reportClosed`,
  askOnline: `${form}?step=askOnline`,
  stateLeft: `${form}?step=stateLeft`,
  askShort: `${form}?step=askShort`,
  explain: `${form}?step=explain`,
  vouch: '/packages/worker/vouch/index?',
  decide: '/packages/coordinator/exception/index?',
};

/** Steps with the page on which each is taken. */
export const linked = (session: string, steps: readonly ExceptionStep[]) =>
  steps.map((step) => ({ ...step, url: `${pages[step.step]}&id=${session}` }));

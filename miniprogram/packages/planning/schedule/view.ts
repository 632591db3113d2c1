import type { Output } from '../../../../typings/api';

export type Draft = Output<'planning', 'schedule'>;
type Steps = Draft['steps'];
type Name = Steps[number]['step'];

const NOT_OFFERED = '不能操作';

/** Each step by its name; '' stands for no reason against it. */
export const stepsView = (steps: Steps) => {
  const reason = (name: Name) => {
    const step = steps.find((each) => each.step === name);
    return step ? (step.reason ?? '') : NOT_OFFERED;
  };
  return {
    isOpen: steps.some(({ step, reason: against }) => step === 'change' && !against),
    publish: { reason: reason('publish') },
    change: reason('change') === '',
    solve: reason('solve') === '',
    undo: reason('undo') === '',
    drop: reason('drop') === '',
  };
};

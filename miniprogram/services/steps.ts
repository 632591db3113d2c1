import type { Output } from '../../typings/api';

export type SessionView = Output<'supervision', 'session'>;
export type SessionCard = Output<'supervision', 'sessions'>['sessions'][number];
export type Quota = Output<'supervision', 'mine'>['quota'];
export type Step = SessionView['steps'][number];

const pages: Record<Step['step'], string> = {
  showCode: '/packages/worker/code/index',
  checkIn: '/packages/supervisor/scan/index?step=checkIn',
  checkOut: '/packages/supervisor/scan/index?step=checkOut',
  addStop: '/packages/supervisor/scan/index?step=addStop',
  moveHere: '/packages/supervisor/move/index',
  submitRecord: '/packages/supervisor/record/index',
  confirmRecord: '/packages/worker/confirm/index',
  returnRecord: '/packages/coordinator/return/index',
  confirmInPlace: '/packages/coordinator/confirm/index',
};

/** Where a step of a session is taken. */
export function stepUrl(step: Step['step'], id: string): string {
  const page = pages[step];
  return `${page}${page.includes('?') ? '&' : '?'}id=${id}`;
}

/** Why a step cannot be taken now; '' when it can. */
export const reasonAgainst = (step: Step['step'], { steps }: SessionView): string =>
  steps.find((each) => each.step === step)?.reason ?? '';

/** What a step-bar tells its page. */
export type StepTap = WechatMiniprogram.CustomEvent<{ step: Step['step']; id: string }>;

export function openStep({ detail: { step, id } }: StepTap): void {
  wx.navigateTo({ url: stepUrl(step, id) });
}

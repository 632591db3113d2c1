import type { keptDay } from '../../services/kept-day';
import { keptFor } from '../../services/kept-scans';
import type { SessionView, Step } from '../../services/steps';

const offlineSteps: readonly Step['step'][] = ['showCode', 'checkIn', 'addStop', 'checkOut'];

/** Which step comes next on this phone, where a scan of an earlier one may still wait to be sent. */
function isNext(step: Step['step'], session: SessionView): boolean {
  const kept = keptFor(session.id).map((scan) => scan.step);
  const hasArrived = session.arrival !== undefined || kept.includes('checkIn');
  const hasLeft = session.departure !== undefined || kept.includes('checkOut');
  if (hasLeft) return false;
  return step === 'showCode' || (step === 'checkIn') !== hasArrived;
}

export const offlineDay = (day: ReturnType<typeof keptDay>) =>
  (day?.sessions ?? []).map((session) => ({
    session,
    steps: session.steps
      .filter(({ step }) => offlineSteps.includes(step) && isNext(step, session))
      .map(({ step, text }) => ({ step, text, ...(step === 'addStop' && { minor: true }) })),
  }));

import type { keptDay } from '../../services/kept-day';
import { type KeptScan, keptFor } from '../../services/kept-scans';
import type { SessionView, Step } from '../../services/steps';

const offlineSteps: readonly Step['step'][] = ['showCode', 'checkIn', 'addStop', 'checkOut'];

const arriving: readonly KeptScan['step'][] = ['checkIn', 'arriveUnscanned'];
const leaving: readonly KeptScan['step'][] = ['checkOut', 'leaveUnscanned'];

/** Which step comes next on this phone, where a scan of an earlier one may still wait to be sent. */
function isNext(step: Step['step'], session: SessionView): boolean {
  const kept = keptFor(session.id).map((scan) => scan.step);
  const hasArrived = session.arrival !== undefined || kept.some((each) => arriving.includes(each));
  const hasLeft = session.departure !== undefined || kept.some((each) => leaving.includes(each));
  if (hasLeft) return false;
  return step === 'showCode' || (step === 'checkIn') !== hasArrived;
}

const notes: Readonly<Record<string, string>> = {
  supervisor: '扫码先存在手机上，有网络时自动发送',
  worker: '半小时内打开过的督导码存在手机上，没有网络也能出示',
};

export const offlineDay = (day: ReturnType<typeof keptDay>) =>
  (day?.sessions ?? []).map((session) => ({
    session,
    note: notes[day?.role ?? ''] ?? '',
    steps: session.steps
      .filter(({ step }) => offlineSteps.includes(step) && isNext(step, session))
      .map(({ step, text }) => ({ step, text, ...(step === 'addStop' && { minor: true }) })),
  }));

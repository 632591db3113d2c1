import type { StopStep } from '../../../services/kept-scans';
import type { SessionView } from '../../../services/steps';

interface Stop {
  readonly title: string;
  readonly time: (session: SessionView) => string | undefined;
  readonly result: (time: string) => string;
  readonly after: (session: SessionView) => string;
}

const lastStop = ({ checkIn }: SessionView) => checkIn?.stops.slice(-1)[0];

/** What differs between arriving, a further stop and leaving, for the page. */
export const stops: Record<StopStep, Stop> = {
  checkIn: {
    title: '扫码签到',
    time: ({ arrival }) => arrival?.time,
    result: (time) => `已签到 ${time}`,
    after: ({ targetDuration }) => `满 ${targetDuration}后，再扫码签退`,
  },
  addStop: {
    title: '到了下一个站点',
    time: (session) => lastStop(session)?.time,
    result: (time) => `已到下一个站点 ${time}`,
    after: (session) => `${lastStop(session)?.place ?? ''}；路上的时间算在内，结束时扫码签退`,
  },
  checkOut: {
    title: '扫码签退',
    time: ({ departure }) => departure?.time,
    result: (time) => `已签退 ${time}`,
    after: ({ duration, next }) => [`时长 ${duration}`, next].filter(Boolean).join('；'),
  },
};

/** Where one tells of it without a code, when all else fails (R6.6). */
export const tapUrls: Partial<Record<StopStep, string>> = {
  checkIn: '/packages/supervisor/no-scan/index?stop=arriveUnscanned',
  checkOut: '/packages/supervisor/no-scan/index?stop=leaveUnscanned',
};

export interface Result {
  readonly title: string;
  readonly text: string;
  /** It waits on the phone. */
  readonly isKept: boolean;
}

export function resultOf(stop: StopStep, session: SessionView): Result {
  const { time, result, after } = stops[stop];
  return { title: result(time(session) ?? ''), text: after(session), isKept: false };
}

/** A scan without a network is as good as one with it; only its sending waits. */
export const keptResult: Result = {
  title: '扫码已存好，待发送',
  text: '现在没有网络。有网络时自动发送，时间按扫到的码算，不用再扫。',
  isKept: true,
};

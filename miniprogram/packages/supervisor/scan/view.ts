import type { SessionView } from '../../../services/steps';

/** What differs between arriving and leaving, for the page. */
export const stops = {
  checkIn: {
    title: '扫码签到',
    time: ({ arrival }: SessionView) => arrival?.time,
    result: (time: string) => `已签到 ${time}`,
    after: ({ targetDuration }: SessionView) => `满 ${targetDuration}后，再扫码签退`,
  },
  checkOut: {
    title: '扫码签退',
    time: ({ departure }: SessionView) => departure?.time,
    result: (time: string) => `已签退 ${time}`,
    after: ({ duration, next }: SessionView) => [`时长 ${duration}`, next].filter(Boolean).join('；'),
  },
} as const;

export type Stop = keyof typeof stops;

export function resultOf(stop: Stop, session: SessionView) {
  const { time, result, after } = stops[stop];
  return { title: result(time(session) ?? ''), text: after(session) };
}

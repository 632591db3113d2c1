import type { KeptScan } from '../../services/kept-scans';

const SHANGHAI = 8 * 60 * 60_000;

const texts: Record<KeptScan['step'], string> = {
  checkIn: '签到',
  addStop: '到了下一个站点',
  checkOut: '签退',
  arriveUnscanned: '到达（没有扫码）',
  leaveUnscanned: '离开（没有扫码）',
};

const clock = (at: number) => new Date(at + SHANGHAI).toISOString().slice(11, 16);

/** What waits, a line each. */
export const keptLines = (scans: readonly KeptScan[]) =>
  scans.map(({ step, at, seen, refusal }) => ({ at, text: `${clock(seen)} ${texts[step]}`, refusal }));

export function waitingText(scans: readonly KeptScan[]): string {
  const waiting = scans.filter(({ refusal }) => !refusal).length;
  return waiting > 0 ? `有 ${waiting} 次扫码待发送` : `有 ${scans.length} 次扫码没有被接受`;
}

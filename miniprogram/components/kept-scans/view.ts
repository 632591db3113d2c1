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

/** What became of them, what that means, and the button. */
export function waitingView(scans: readonly KeptScan[]) {
  const waiting = scans.filter(({ refusal }) => !refusal).length;
  if (waiting === 0)
    return {
      title: `有 ${scans.length} 次扫码没有被接受`,
      note: '原因写在下面。当天的情况可以在督导详情的“特殊情况”里说明。',
      button: '再发一次',
    };
  return {
    title: `有 ${waiting} 次扫码待发送`,
    note: '已存在这部手机上，有网络时自动发送。请不要删除小程序。',
    button: '现在发送',
  };
}

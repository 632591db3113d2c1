import { dayOf, dayText, timeText } from '#domain/calendar';
import type { HistoryEntry } from '#domain/history';
import { type Role, roleText } from '#domain/people';
import { applicationSteps } from '#domain/recruitment/application-steps';
import { labelOf } from '#domain/recruitment/form';
import type { ReadContext } from '#platform/context';

const ENTRIES = 300;

const stepTitles = Object.fromEntries(
  Object.entries(applicationSteps).map(([step, { text }]) => [step, text]),
);

/** What is told of an application's history; saving a draft, scoring and looking a number up are not. */
const titles: Readonly<Record<string, string>> = {
  ...stepTitles,
  beginDraft: '开始填写',
  enterPaper: '登记纸质报名',
  chooseSlot: '选择面试时间',
  assignSlot: '安排面试时间',
  giveIdNumber: '填写身份证号',
  upholdObjection: '异议成立，不予录用',
  purge: '材料和敏感信息已删除',
};

const officials: readonly string[] = ['coordinator', 'commissioner', 'panelist'] satisfies Role[];

/** A role, never a name: who decided is nobody's to argue with. */
function byWhom({ role, person }: HistoryEntry['by']): string {
  if (person === 'daily') return '系统';
  return officials.includes(role) ? roleText[role as Role] : '本人';
}

function why({ facts }: HistoryEntry): string {
  const { reason, comments } = facts as {
    reason?: string | null;
    comments?: Readonly<Record<string, string>> | null;
  };
  if (reason) return reason;
  return Object.entries(comments ?? {})
    .map(([field, comment]) => `${labelOf(field) ?? field}：${comment}`)
    .join('；');
}

/** Every step with when, who and why, the latest last (R1.9). */
export async function timelineOf(id: string, { history }: ReadContext) {
  const entries = await history.latest(`application:${id}:`, ENTRIES);
  return entries
    .sort((a, b) => a.seq - b.seq)
    .flatMap((entry) => {
      const title = titles[entry.action];
      if (title === undefined) return [];
      const when = `${dayText(dayOf(entry.at))} ${timeText(entry.at)}`;
      return [{ when, title, by: byWhom(entry.by), why: why(entry) }];
    });
}

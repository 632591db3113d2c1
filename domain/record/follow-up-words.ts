import { type Day, dayText } from '../calendar';
import type { Tag } from '../session-words';
import { type FollowUp, type FollowUpState, isFollowUpLate } from './follow-up';

const tags: Record<FollowUpState, Tag> = {
  open: { text: '跟进中', tone: 'doing' },
  closed: { text: '已完成', tone: 'done' },
  dropped: { text: '已删去', tone: 'off' },
};

export const followUpTag = (followUp: FollowUp, today: Day): Tag =>
  isFollowUpLate(followUp, today) ? { text: '已逾期', tone: 'wrong' } : tags[followUp.state];

const timesText = ({ carried = [] }: FollowUp) => (carried.length > 0 ? `，已延期 ${carried.length} 次` : '');

/** '3 月 16 日 周三前 · 源自 3 月 9 日 周三的督导，已延期 1 次' */
export const followUpDueText = (followUp: FollowUp): string =>
  `${dayText(followUp.due)}前 · 源自 ${dayText(followUp.day)}的督导${timesText(followUp)}`;

export const FOLLOW_UP_WITHHELD = '个别督导的跟进事项，只有督导和当天的社工可以看内容';

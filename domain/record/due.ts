import { addDays, type Day, dayOf, dayText } from '../calendar';
import type { Plan } from '../plan';
import type { RecordState, Session } from '../session';

type Owed = Pick<Session, 'stage' | 'day' | 'record'>;

const isOwed: Record<RecordState, boolean> = {
  none: true,
  returned: true,
  submitted: false,
  confirmed: false,
};

/** Until when a record is to be written; one that came back has the same time anew. */
export const recordDueDay = ({ day, record }: Pick<Session, 'day' | 'record'>, plan: Plan): Day => {
  const from = record.state === 'returned' && record.returned ? dayOf(record.returned.at) : day;
  return addDays(from, plan.recordDueDays);
};

export const isRecordOwed = ({ stage, record }: Owed): boolean => stage === 'ended' && isOwed[record.state];

export const isRecordLate = (session: Owed, plan: Plan, today: Day): boolean =>
  isRecordOwed(session) && recordDueDay(session, plan) < today;

const DAY_MS = 86_400_000;

/** What a late record is marked with in a list; nothing where it is in time. */
export function lateMark(session: Owed, plan: Plan, today: Day) {
  if (!isRecordLate(session, plan, today)) return undefined;
  const due = recordDueDay(session, plan);
  const days = Math.round((Date.parse(today) - Date.parse(due)) / DAY_MS);
  const next = `应在 ${dayText(due)}前提交，已晚 ${days} 天，请尽快补写`;
  return { tag: { text: '记录逾期', tone: 'wrong' as const }, next };
}

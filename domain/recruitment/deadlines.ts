import { addDays, type Day, dayText } from '../calendar';
import type { Application, ApplicationStage } from './application';
import type { Round } from './round';

/** A word in time to an applicant; undefined when nothing is due from them today. */
type Reminder = (application: Application, round: Round, today: Day) => string | undefined;

const LAST_DAYS = 2;

const closingSoon: Reminder = (_application, { terms }, today) =>
  today <= terms.applyTo && terms.applyTo <= addDays(today, LAST_DAYS)
    ? `报名到 ${dayText(terms.applyTo)}截止，请尽快填完并提交`
    : undefined;

const returnedWaits: Reminder = () => '报名表已退回修改，请按批注改好后重新提交';
const unanswered: Reminder = () => '请答复是否接受聘用，长时间不答复会影响递补';

const noSlot: Reminder = ({ slot }, { terms }, today) =>
  slot === undefined && terms.interviewFrom <= addDays(today, LAST_DAYS)
    ? '面试临近，请尽快选择面试时间'
    : undefined;

const noIdNumber: Reminder = ({ hasIdNumber }) => (hasIdNumber ? undefined : '体检前请先填写身份证号');

const reminders: Partial<Record<ApplicationStage, Reminder>> = {
  draft: closingSoon,
  returned: returnedWaits,
  interview: noSlot,
  medical: noIdNumber,
  offered: unanswered,
};

export const reminderFor = (application: Application, round: Round, today: Day): string | undefined =>
  reminders[application.stage]?.(application, round, today);

interface Facts {
  readonly applications: readonly Pick<Application, 'stage'>[];
  readonly openObjections: number;
}

/** What the coordinator has to do now that a date of the round has passed; empty on most days. */
export function roundReminders(
  { state, terms, notice }: Round,
  { applications, openObjections }: Facts,
  today: Day,
): string[] {
  const yesterday = addDays(today, -1);
  const submitted = applications.filter(({ stage }) => stage === 'submitted').length;
  const reminders = [
    state === 'published' &&
      terms.applyTo === yesterday &&
      `“${terms.title}”报名已截止，还有 ${submitted} 份待审核`,
    state === 'published' &&
      terms.interviewTo === yesterday &&
      `“${terms.title}”面试日期已过，请核对评分并结束面试`,
    notice?.to === yesterday &&
      (openObjections > 0
        ? `“${terms.title}”公示已结束，还有 ${openObjections} 件异议没有处理完，处理后才能录用`
        : `“${terms.title}”公示已结束，可以发出聘用`),
  ];
  return reminders.filter((words) => words !== false && words !== undefined);
}

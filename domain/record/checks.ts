import { addDays, type Day } from '../calendar';
import { AppError, refusedAt } from '../errors';
import type { Plan } from '../plan';
import type { Session } from '../session';
import { INDIVIDUAL, type RecordText, type Task } from './text';

export const MOST_FILES = 9;
export const MOST_TASKS = 10;

const refuse = (message: string, field: string, words: string) =>
  new AppError('INVALID_INPUT', message, { [field]: words });

type Tags = Pick<RecordText, 'duties' | 'form' | 'content'>;

/** Refuses tags that the Plan does not know, at their field. */
export function assertTags({ duties, form, content = [] }: Tags, plan: Plan): void {
  const knows = (offered: Plan['duties'], chosen: readonly string[]) =>
    chosen.every((tag) => offered.some(({ id }) => id === tag));
  if (!knows(plan.duties, duties))
    throw refuse('督导内容有误，请重新选择', 'duties', '请从列出的六项内容中选择');
  if (!knows(plan.forms, [form])) throw refuse('督导形式有误，请重新选择', 'form', '请从列出的形式中选择');
  if (!knows(plan.contentTags, content))
    throw refuse('谈到的内容有误，请重新选择', 'content', '请从列出的标签中选择');
}

/** What may be said about follow-ups of a session: until when, and by whom. */
export interface TaskTerms {
  readonly today: Day;
  readonly end: Day;
  readonly isOfTown: (worker: string) => boolean;
}

const isHost = ({ hosts }: Pick<Session, 'hosts'>, owner: string) =>
  hosts.some(({ worker }) => worker === owner);

function taskFault(
  { owner, due }: Task,
  session: Session,
  form: string,
  { today, end, isOfTown }: TaskTerms,
): readonly [field: 'owner' | 'due', words: string] | undefined {
  if (due < today) return ['due', '跟进的日期已经过去，请选今天或以后的日期'];
  if (due > end) return ['due', '跟进的日期在项目结束之后，请选早一些的日期'];
  if (owner === '') return undefined;
  if (!isOfTown(owner)) return ['owner', '负责人不是这个镇街的在岗社工，请重新选择'];
  if (form === INDIVIDUAL && !isHost(session, owner))
    return ['owner', '个别督导的跟进只能由督导本人或当天的社工负责，请重新选择'];
  return undefined;
}

/** Refuses the first follow-up that nobody can do in time, at its field. */
export function assertTasks(
  { form, followUps = [] }: Pick<RecordText, 'form' | 'followUps'>,
  session: Session,
  terms: TaskTerms,
): void {
  for (const [index, task] of followUps.entries()) {
    const [field, words] = taskFault(task, session, form, terms) ?? [];
    if (field && words) throw refusedAt(`followUps.${index}.${field}`, words);
  }
}

/** The days that are offered for a follow-up: one week, two weeks, and the next session where one is set. */
export const dueChoices = (today: Day, next: Day | undefined, end: Day) =>
  [
    { id: 'next', text: '下次督导', day: next },
    { id: 'week', text: '1 周', day: addDays(today, 7) },
    { id: 'fortnight', text: '2 周', day: addDays(today, 14) },
  ].flatMap(({ id, text, day }) => (day && day <= end ? [{ id, text, day }] : []));

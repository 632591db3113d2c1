import * as z from 'zod';
import { addDays, type CalendarOverrides, type Day, dayText, isWorkday, workdaysBetween } from '../calendar';

const day = z.iso.date('日期有误');
const line = (most: number, name: string) =>
  z.string().trim().min(1, `请填写${name}`).max(most, `${name}最多 ${most} 个字`);

/** A weighted dimension of the interview, scored from 0 to 100; the weights add up to 100. */
const dimension = z.strictObject({
  id: z.string().max(20),
  text: line(30, '评分项'),
  weight: z.int().min(1).max(100),
});
const choice = z.strictObject({ id: z.string().max(20), text: line(60, '名称') });

/** A recruitment round as its notice states it (R1.1). Every number a round could change is here. */
export const roundTerms = z
  .strictObject({
    title: line(60, '公告标题'),
    places: z.int().min(1, '名额至少 1 名').max(200),
    duties: line(2000, '工作内容'),
    pay: line(300, '待遇'),
    contractForm: line(100, '合同形式'),
    fullDays: z.int().positive(),
    daysPerMonth: z.int().positive(),
    travel: line(300, '交通安排'),
    healthCheck: line(300, '体检费用说明'),
    telephone: line(40, '咨询电话'),
    email: z.email('邮箱有误'),
    objectionJudge: line(20, '异议处理人'),
    applyFrom: day,
    applyTo: day,
    interviewFrom: day,
    interviewTo: day,
    passLine: z.number().min(0).max(100),
    panelSize: z.int().min(1).max(15),
    noticeWorkdays: z.int().min(1).max(30),
    purgeDays: z.int().min(1).max(730),
    practiceYears: z.int().min(0).max(40),
    majors: z.array(line(30, '专业')).min(1, '请至少列出一个专业'),
    fields: z.array(choice).min(1, '请至少列出一个服务领域'),
    grounds: z.array(choice),
    dimensions: z.array(dimension).min(1, '请至少设一个评分项'),
  })
  .refine((r) => r.applyFrom <= r.applyTo, { message: '报名截止不能早于开始', path: ['applyTo'] })
  .refine((r) => r.applyTo < r.interviewFrom, { message: '面试要在报名截止以后', path: ['interviewFrom'] })
  .refine((r) => r.interviewFrom <= r.interviewTo, { message: '面试结束不能早于开始', path: ['interviewTo'] })
  .refine((r) => r.dimensions.reduce((sum, { weight }) => sum + weight, 0) === 100, {
    message: '各评分项的权重之和应为 100',
    path: ['dimensions'],
  });

export type RoundTerms = z.infer<typeof roundTerms>;

/** Invited until they take up their seat by their code. */
export interface PanelMember {
  readonly person: string;
  readonly name: string;
  readonly joined?: boolean;
}

export interface RankedRow {
  readonly application: string;
  readonly result: number;
  readonly rank: number;
  readonly grounds: number;
}

/** Draft until published; `ranking` closes the interviews, `notice` begins the public notice, `takenDown` ends it. */
export interface Round {
  readonly state: 'draft' | 'published' | 'finished';
  readonly terms: RoundTerms;
  readonly panel: readonly PanelMember[];
  readonly ranking?: readonly RankedRow[];
  readonly notice?: { readonly from: Day; readonly to: Day; readonly applications: readonly string[] };
  readonly finishedOn?: Day;
}

export const isOpen = ({ state, terms }: Round, today: Day): boolean =>
  state === 'published' && terms.applyFrom <= today && today <= terms.applyTo;

/** Why nobody can apply or hand in a correction today; undefined while the round takes applications. */
export function applyObstacle({ state, terms }: Round, today: Day): string | undefined {
  if (state !== 'published') return '这一轮招聘还没有发布或已经结束';
  if (today < terms.applyFrom) return `报名从 ${dayText(terms.applyFrom)}开始，请到时再来`;
  if (today > terms.applyTo) return `报名已于 ${dayText(terms.applyTo)}截止，可致电 ${terms.telephone} 咨询`;
  return undefined;
}

/** Why nothing more can be prepared for the interviews of a round; undefined from its publication to their end. */
export const preparationObstacle = ({ state, ranking }: Round): string | undefined =>
  state === 'published' && !ranking ? undefined : '这一轮招聘没有发布，或面试已经结束，不能再做这一步';

/**
 * The last day of a public notice that runs `workdays` full workdays; the day it goes up does not count, and it ends with
 * a workday.
 */
export function noticeEnd(from: Day, workdays: number, overrides: CalendarOverrides): Day {
  let end = from;
  for (let left = workdays; left > 0; ) {
    end = addDays(end, 1);
    if (isWorkday(end, overrides)) left -= 1;
  }
  return end;
}

/** Workdays of the notice that still lie ahead, today included; 0 when it has ended. */
export const noticeDaysLeft = (to: Day, today: Day, overrides: CalendarOverrides): number =>
  workdaysBetween(today, to, overrides).length;

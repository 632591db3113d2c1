import * as z from 'zod';
import { audiences } from '../../booking/agenda';
import { dayStates } from '../../booking/kinds';
import { bookingStepNames, waits, wants } from '../../booking/steps';
import { stages } from '../../session';
import { tones } from '../../session-words';
import { shortId } from '../contract';

/** Those who agree on days, and the office. */
export const parties = ['supervisor', 'worker', 'contact', 'coordinator'] as const;
/** Those who speak for a station or a town; of the workers only lead and deputy. */
export const askers = ['supervisor', 'worker', 'contact'] as const;

export const day = z.iso.date('请选择日期');
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '请选择月份');
export const owner = z.string().max(40, '编号有误，请返回重新进入');
export const byId = z.strictObject({ id: shortId });
export const nothing = z.strictObject({});

export const words = (least: number, most: number, name: string) =>
  z
    .string(`请填写${name}`)
    .trim()
    .min(least, `${name}至少写 ${least} 个字`)
    .max(most, `${name}最多 ${most} 个字`);

export const reason = words(2, 200, '理由');
export const need = z.string().trim().max(500, '需求最多 500 个字');

/** '' as need is the valid answer 没有特别需求. */
export const agenda = z.strictObject({
  audience: z.enum(audiences, '请选择督导对象'),
  workers: z.array(owner).max(60, '点名最多 60 人'),
  duties: z.array(z.string().max(40)).min(1, '请至少选一项督导内容').max(20, '督导内容选得太多'),
  form: z.string('请选择督导形式').min(1, '请选择督导形式').max(40, '督导形式有误'),
  need,
});

export const tag = z.object({ text: z.string(), tone: z.enum(tones) });
export const named = z.object({ id: z.string(), name: z.string() });
export const choice = named.extend({ chosen: z.boolean(), reason: z.string().optional() });
const tagText = z.object({ id: z.string(), short: z.string(), text: z.string() });

/** One line: when, where, who, state and what it waits for. */
export const bookingCard = z.object({
  id: shortId,
  day: z.string(),
  dayText: z.string(),
  town: z.string(),
  townCode: z.string(),
  /** '' where it is not settled. */
  station: z.string(),
  supervisor: z.string(),
  stage: z.enum(stages),
  waits: z.enum(waits),
  tag,
  /** '等您回复：何敏仪 预约这一天' */
  next: z.string(),
  /** '替补', '联合', '线上', '临时'; shown as small tags. */
  marks: z.array(z.string()),
  need: z.string(),
});

const bookingStep = z.object({
  step: z.enum(bookingStepNames),
  text: z.string(),
  wants: z.enum(wants),
  /** Asked once before it is done. */
  warns: z.string().optional(),
  reason: z.string().optional(),
});

export const agendaView = z.object({
  audience: z.enum(audiences),
  /** '全体社工', '小组', '点名：陈嘉欣、李志强' */
  audienceText: z.string(),
  workers: z.array(z.string()),
  duties: z.array(z.string()),
  dutiesText: z.string(),
  form: z.string(),
  formText: z.string(),
  need: z.string(),
  /** '没有特别需求' where there is none. */
  needText: z.string(),
});

/** As `wx.addPhoneCalendar` takes it; seconds, a whole day. */
const phoneEvent = z.object({
  title: z.string(),
  startTime: z.number(),
  endTime: z.string(),
  allDay: z.literal(true),
  description: z.string(),
  location: z.string(),
});

export const bookingView = bookingCard.extend({
  /** What happened, in sentences: who asked, the day it was moved from, why it was cancelled, who comes instead. */
  lines: z.array(z.string()),
  /** 临时 and whatever else people should know before they answer. */
  warnings: z.array(z.string()),
  agenda: agendaView.nullable(),
  move: z.object({ day: z.string(), dayText: z.string(), reason: z.string(), text: z.string() }).nullable(),
  guests: z.array(z.string()),
  steps: z.array(bookingStep),
  phone: phoneEvent,
});

export const calendarDay = z.object({
  day: z.string(),
  date: z.number(),
  /** 0 is Monday. */
  column: z.number(),
  text: z.string(),
  workday: z.boolean(),
  /** '清明', '班' on a make-up workday, '' otherwise. */
  holiday: z.string(),
  isToday: z.boolean(),
  state: z.enum(dayStates),
  /** '可约', '3 次', '请假', '休' */
  word: z.string(),
  count: z.number(),
  /** From 0 to 4 for the colour. */
  level: z.number(),
  free: z.boolean(),
  /** Why it cannot be booked. */
  reason: z.string().optional(),
  sessions: z.array(bookingCard),
});

export const bookingMonth = z.object({
  month: z.string(),
  monthText: z.string(),
  previous: z.string().optional(),
  following: z.string().optional(),
  title: z.string(),
  /** '本月 18 次，3 次待回复' */
  text: z.string(),
  days: z.array(calendarDay),
  legend: z.array(z.object({ state: z.enum(dayStates), word: z.string() })),
  /** Whose days are shown as free: chips, for the coordinator all supervisors. */
  supervisors: z.array(choice),
  towns: z.array(choice),
  /** Whether this person may ask for a day. */
  ask: z.object({ text: z.string(), reason: z.string().optional() }),
});

export const freeDay = z.object({ day: z.string(), dayText: z.string() });

/** Two taps: it is filled in already. */
export const askForm = z.object({
  towns: z.array(named.extend({ supervisor: z.string(), stations: z.array(named), workers: z.array(named) })),
  town: z.string(),
  station: z.string(),
  day: z.string(),
  dayText: z.string(),
  /** Why the day wished for is not the one filled in. */
  note: z.string(),
  agenda: agendaView,
  /** Where it is prefilled from: '按上次 3 月 9 日 周三 的督导填好'. */
  from: z.string(),
  audiences: z.array(named),
  duties: z.array(tagText),
  forms: z.array(tagText),
  ask: z.object({ text: z.string(), reason: z.string().optional() }),
});

import { addDays, type Day, type Month, monthOf } from '../calendar';
import type { Plan } from '../plan';
import type { Session } from '../session';
import { isOnPlan } from './changes';
import type { RoundStanding } from './kinds';
import { isOpenPlan } from './present';

export interface SentDate {
  readonly session: string;
  readonly day: Day;
  readonly supervisor: string;
  readonly town: string;
  readonly station?: string;
}

/** Dates that were sent on one day, with the last day on which a station may answer. */
export interface Wave {
  readonly day: Day;
  readonly answerBy: Day;
  readonly dates: readonly SentDate[];
  readonly told?: boolean;
  readonly reminded?: boolean;
}

/** The round of a month (R4.3): usually one wave, more when something was planned or moved after it. */
export interface MonthRound {
  readonly waves: readonly Wave[];
  /** How sessions were agreed, by their ids. */
  readonly agreed: Readonly<Record<string, 'answered' | 'silent'>>;
}

export const emptyRound: MonthRound = { waves: [], agreed: {} };

const firstOf = (month: Month): Day => `${month}-01`;

export const monthAfter = (month: Month): Month => monthOf(addDays(firstOf(month), 31));
export const monthBefore = (month: Month): Month => monthOf(addDays(firstOf(month), -1));

const dayIn = (month: Month, day: number): Day => `${month}-${String(day).padStart(2, '0')}`;

/** When the dates of a month are sent, and until when they may be moved. */
export function roundDays(month: Month, { monthRound: { sendDay, answerDay } }: Plan) {
  const before = monthBefore(month);
  return { send: dayIn(before, sendDay), answerBy: dayIn(before, answerDay) };
}

/** Months whose dates are due to be sent: this one, and the next one from the day of sending on. */
export function monthsDue(today: Day, plan: Plan): Month[] {
  const next = monthAfter(monthOf(today));
  return [monthOf(today), ...(today >= roundDays(next, plan).send ? [next] : [])];
}

/** However late dates are sent, a station has as many days to answer as it usually has. */
export function answerDay(month: Month, today: Day, plan: Plan): Day {
  const { send, answerBy } = roundDays(month, plan);
  const late = addDays(today, plan.monthRound.answerDay - plan.monthRound.sendDay);
  return today <= send ? answerBy : late > answerBy ? late : answerBy;
}

type Booked = Session & { readonly id: string };

/** Where a session was sent last. */
export const lastSent = ({ waves }: MonthRound, session: string): SentDate | undefined =>
  waves.flatMap(({ dates }) => dates).findLast((date) => date.session === session);

const dateOf = ({ id, day, supervisor, town, station }: Booked): SentDate => ({
  ...{ session: id, day, supervisor, town },
  ...(station !== undefined && { station }),
});

/** The dates of a month that no station was told of as they now are; undefined when there are none. */
export function dueWave(
  month: Month,
  round: MonthRound,
  sessions: readonly Booked[],
  today: Day,
  plan: Plan,
): Wave | undefined {
  const isDue = (session: Booked) =>
    isOpenPlan(session) && session.day > today && lastSent(round, session.id)?.day !== session.day;
  const dates = sessions.filter((session) => monthOf(session.day) === month && isDue(session)).map(dateOf);
  return dates.length > 0 ? { day: today, answerBy: answerDay(month, today, plan), dates } : undefined;
}

/** Whether silence has agreed to a session: its station had its days, and nobody asked for another one. */
export function isSilent(session: Booked, round: MonthRound, today: Day): boolean {
  const wave = round.waves.findLast(({ dates }) => dates.some(({ session: id }) => id === session.id));
  const sent = wave?.dates.find(({ session: id }) => id === session.id);
  return wave !== undefined && wave.answerBy < today && isOpenPlan(session) && sent?.day === session.day;
}

/** What became of a date that was sent. */
export function roundStanding(
  session: Booked | undefined,
  sent: SentDate,
  { agreed }: MonthRound,
): RoundStanding {
  if (!session || !isOnPlan(session)) return 'dropped';
  if (session.asked || session.move) return 'asked';
  if (session.day !== sent.day) return 'moved';
  if (session.stage === 'tentative') return 'waiting';
  return agreed[session.id] ?? 'answered';
}

export const roundTexts: Record<RoundStanding, string> = {
  waiting: '等待答复',
  answered: '站点已同意',
  silent: '未答复，视为同意',
  asked: '正在改期',
  moved: '已改期',
  dropped: '已取消',
};

/** The last days before the end of the answer on which those who did not answer are told again. */
export const isReminderDue = ({ answerBy, reminded, day }: Wave, today: Day): boolean =>
  !reminded && day < today && today >= addDays(answerBy, -1) && today <= answerBy;

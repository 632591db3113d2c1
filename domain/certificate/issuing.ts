import { type Day, dayText } from '../calendar';
import { AppError, refusedAt } from '../errors';
import type { Actor } from '../people';
import type { Plan } from '../plan';
import type { Hours, Span } from './certificate';

/** From which day to which a certificate may tell. */
export function mostOf({ period }: Plan, today: Day): Span {
  return { from: period.from, to: today < period.to ? today : period.to };
}

/** The days that the form begins with: from the first session until today. */
export const usualSpan = (plan: Plan, today: Day): Span => {
  const { from, to } = mostOf(plan, today);
  return { from: plan.firstSessionDay <= to ? plan.firstSessionDay : from, to };
};

/** Refuses days that no certificate can tell of, at their field. */
export function assertSpan({ from, to }: Span, plan: Plan, today: Day): void {
  const most = mostOf(plan, today);
  if (from < most.from) throw refusedAt('from', `项目从 ${dayText(most.from)}开始，请选这一天或以后`);
  if (to > most.to) throw refusedAt('to', `证明只能写到 ${dayText(most.to)}，请选这一天或以前`);
  if (to < from) throw refusedAt('to', '结束日期不能早于开始日期，请重新选择');
}

/** Whose certificate it becomes: a supervisor's own, or whom the office names. */
export function holderOf({ role, person }: Actor, named: string | undefined): string {
  if (role === 'supervisor') {
    if (named === undefined || named === person) return person;
    const words = '只能开出您本人的证明；别人的证明请由本人或项目统筹开出';
    throw new AppError('FORBIDDEN', words, { supervisor: words });
  }
  if (!named) throw refusedAt('supervisor', '请选择给哪位督导开证明');
  return named;
}

export function assertHours({ sessions }: Hours): void {
  if (sessions > 0) return;
  const words = '这段日期里还没有计入的督导，请换一段日期，或等记录确认后再开';
  throw new AppError('INVALID_STATE', words, { from: words });
}

/** The number of the `count`-th certificate of a year. */
export const numberOf = (year: string, count: number): string => `${year}-${String(count).padStart(4, '0')}`;

/** Their own, or for those who look after the project all. */
export const mayReadCertificate = (holder: string, { role, person }: Actor): boolean =>
  role !== 'supervisor' || holder === person;

import { dayOf, instantAt } from '../calendar';
import { type AppError, refusedAt } from '../errors';
import { assertTags } from '../record/checks';
import type { Session } from '../session';
import type { Part } from './correction';
import type { Correctable } from './kinds';
import type { Doing } from './steps';

type Fault<W extends Correctable> = (
  part: Extract<Part, { what: W }>,
  doing: Doing,
  session: Session,
) => AppError | undefined;

const hoursFault: Fault<'hours'> = ({ arrival, departure }, { now }, { day }) => {
  if (arrival >= departure) return refusedAt('departure', '离开时间应晚于到达时间，请重新选择');
  return instantAt(day, departure) > now
    ? refusedAt('departure', '离开时间不能晚于现在，请重新选择')
    : undefined;
};

const dayFault: Fault<'day'> = ({ day }, { now, plan }) => {
  if (day > dayOf(now)) return refusedAt('day', '督导日期不能晚于今天，请重新选择');
  const inSeason = plan.firstSessionDay <= day && day <= plan.lastSessionDay;
  return inSeason ? undefined : refusedAt('day', '这一天不在项目的督导期内，请重新选择');
};

const recordFault: Fault<'record'> = (part, { plan }) => {
  assertTags(part, plan);
  return undefined;
};

const faults: { readonly [W in Correctable]?: Fault<W> } = {
  hours: hoursFault,
  day: dayFault,
  record: recordFault,
};

/** What is wrong with a part by itself, at its field; whether towns and people exist is asked elsewhere. */
export const partFault = (part: Part, doing: Doing, session: Session): AppError | undefined =>
  (faults[part.what] as Fault<Correctable> | undefined)?.(part as never, doing, session);

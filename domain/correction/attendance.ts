import type { Attendance } from '../attendance/attendance';
import { monthOf } from '../calendar';
import type { Session } from '../session';

type Where = Pick<Attendance, 'town' | 'supervisor' | 'day'>;

const whereOf = ({ town, supervisor, day }: Where): Where => ({ town, supervisor, day });

/** Whoever was there was there where and when the session is known to have been; the same line when nothing moved. */
export function followed<A extends Attendance>(attendance: A, session: Session): A {
  const { town, supervisor, day } = attendance;
  const stays = town === session.town && supervisor === session.supervisor && day === session.day;
  return stays ? attendance : { ...attendance, ...whereOf(session), month: monthOf(session.day) };
}

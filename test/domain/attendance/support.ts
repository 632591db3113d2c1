import type { Attendance } from '../../../domain/attendance/attendance';
import { at, DAY, OTHER_TOWN, TOWN } from '../../support/sessions';

export const SESSION = 'session001';

/** 黄晓彤 of the town, by her own phone, five minutes after the supervisor. */
export const anAttendance = (changes: Partial<Attendance> = {}): Attendance => ({
  ...{ session: SESSION, worker: 'w003', town: TOWN, home: TOWN, supervisor: 's1' },
  ...{ day: DAY, month: DAY.slice(0, 7), means: 'code', at: at('08:55') },
  ...changes,
});

export const ticked = anAttendance({ means: 'host', by: 'w001' });
export const takenOff = anAttendance({ removed: { at: at('09:30'), by: 'w001', reason: '记错人了' } });
export const onLoan = anAttendance({ worker: 'w004', home: OTHER_TOWN });

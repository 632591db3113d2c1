import * as z from 'zod';
import { cellKinds, changeKinds, publicationStates } from '../../schedule/kinds';
import { shortId } from '../contract';
import { named, tag } from './schedule-shapes';

export const heatCell = z.object({
  day: z.string(),
  date: z.number(),
  /** 0 is Monday. */
  column: z.number(),
  kind: z.enum(cellKinds),
  level: z.number(),
  count: z.number(),
  /** '2 次', '休息日', '请假' */
  word: z.string(),
});

export const heat = z.object({
  months: z.array(
    z.object({ month: z.string(), text: z.string(), count: z.number(), cells: z.array(heatCell) }),
  ),
  legend: z.array(z.object({ level: z.number(), word: z.string() })),
  supervisors: z.array(named),
  towns: z.array(named),
  text: z.string(),
});

export const visitRow = z.object({
  supervisor: z.string(),
  supervisorName: z.string(),
  town: z.string(),
  townName: z.string(),
  station: z.string(),
  stationName: z.string(),
  day: z.string(),
  dayText: z.string(),
  tag,
  /** '原定 4 月 6 日 周三', '新增', '' */
  change: z.string(),
  isPinned: z.boolean(),
  canMove: z.boolean(),
  /** Why it cannot be moved. */
  reason: z.string().optional(),
});

export const changeRow = z.object({
  kind: z.enum(changeKinds),
  kindText: z.string(),
  /** '何敏仪 · 石岐街道' */
  title: z.string(),
  /** '4 月 6 日 周三 → 4 月 8 日 周五' */
  text: z.string(),
  month: z.string(),
});

export const publicationView = z.object({
  id: shortId,
  state: z.enum(publicationStates),
  tag,
  title: z.string(),
  done: z.number(),
  total: z.number(),
  text: z.string(),
  /** What could not be carried out, because someone booked meanwhile. */
  skipped: z.array(z.string()),
  steps: z.array(
    z.object({ step: z.enum(['confirm', 'drop']), text: z.string(), reason: z.string().optional() }),
  ),
});

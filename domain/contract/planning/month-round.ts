import * as z from 'zod';
import { roundStandings } from '../../schedule/kinds';
import { type Contract, shortId } from '../contract';
import { month, office, tag } from './schedule-shapes';

const date = z.object({
  session: shortId,
  day: z.string(),
  dayText: z.string(),
  supervisorName: z.string(),
  townName: z.string(),
  stationName: z.string(),
  standing: z.enum(roundStandings),
  tag,
});

const ofMonth = z.strictObject({ month: month.optional() });

const counts = z.array(z.object({ standing: z.enum(roundStandings), text: z.string(), count: z.number() }));

const stationRound = z.object({
  month: z.string(),
  monthText: z.string(),
  /** '请在 3 月 25 日 周五前改期，不答复视为同意' */
  text: z.string(),
  dates: z.array(date),
  step: z.object({ text: z.string(), reason: z.string().optional() }),
});

/** Next month's dates, sent to the stations, moved by them or agreed by silence (R4.3). */
export const monthRound = {
  /** How far the round of a month is, for the coordinator; without a month the one that runs or comes next. */
  monthRound: {
    roles: office,
    input: ofMonth,
    output: z.object({
      month: z.string(),
      monthText: z.string(),
      months: z.array(z.object({ month: z.string(), text: z.string() })),
      /** '3 月 20 日 周日发送，3 月 25 日 周五前可改期' */
      text: z.string(),
      tag,
      counts,
      towns: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          sent: z.number(),
          settled: z.number(),
          text: z.string(),
        }),
      ),
      dates: z.array(date),
    }),
  },
  /** The dates sent to the reader's own station. */
  stationRound: { roles: ['worker'], input: ofMonth, output: stationRound },
  /** A lead or deputy agrees to all dates of the month that wait for the station. */
  agreeRound: { roles: ['worker'], writes: true, input: z.strictObject({ month }), output: stationRound },
} satisfies Contract;

import * as z from 'zod';

/** A quota as a page shows it; `expectedShare` is where the line of "expected by today" stands, 0 to 1. */
export const quota = z.object({
  target: z.number(),
  done: z.number(),
  booked: z.number(),
  waiting: z.number(),
  short: z.number(),
  remaining: z.number(),
  expected: z.number(),
  paceText: z.string(),
  forecastText: z.string(),
  light: z.enum(['green', 'amber', 'red']),
  lightText: z.string(),
  reason: z.string(),
});

/** How many of the sessions that count took place on the spot, against the Plan (R6.3). */
export const onSiteShare = z.object({
  counted: z.number(),
  onSite: z.number(),
  percent: z.number(),
  light: z.enum(['green', 'amber', 'red']),
  text: z.string(),
});

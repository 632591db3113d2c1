import * as z from 'zod';
import { type Contract, everyone, shortId } from '../contract';
import { byId, panelCard, reason } from './shapes';

/** The panel, each member on their own phone. */
export const panel = {
  panel: {
    roles: ['panelist'],
    input: z.strictObject({}),
    output: z.object({
      round: z.string(),
      dimensions: z.array(z.object({ id: z.string(), text: z.string(), weight: z.number() })),
      interviews: z.array(panelCard),
    }),
  },
  joinPanel: {
    roles: everyone,
    writes: true,
    input: z.strictObject({ code: z.string().trim().max(20) }),
    output: z.object({ round: z.string() }),
  },
  panelApplication: {
    roles: ['panelist'],
    input: byId,
    output: z.object({
      card: panelCard,
      facts: z.array(z.object({ label: z.string(), value: z.string() })),
      dimensions: z.array(z.object({ id: z.string(), text: z.string(), weight: z.number() })),
      points: z.record(z.string(), z.number()),
    }),
  },
  score: {
    roles: ['panelist'],
    writes: true,
    input: z.strictObject({
      id: shortId,
      points: z.record(z.string().max(20), z.number().min(0, '最低 0 分').max(100, '最高 100 分')),
    }),
    output: panelCard,
  },
  declareConflict: {
    roles: ['panelist'],
    writes: true,
    input: z.strictObject({ id: shortId, reason: reason(200) }),
    output: panelCard,
  },
} satisfies Contract;

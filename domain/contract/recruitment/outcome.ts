import * as z from 'zod';
import { medicalConclusions } from '../../recruitment/application';
import { type Contract, shortId } from '../contract';
import { applicationCard, byId, byRound, officials, reason, review, roundView } from './shapes';

/** From the interviews to the post: results, ranks, health checks, notice, objections, offers. */
export const outcome = {
  interviews: {
    roles: officials,
    input: byRound,
    output: z.object({
      panel: z.array(z.object({ person: z.string(), name: z.string(), joined: z.boolean() })),
      panelSize: z.number(),
      passLine: z.number(),
      rows: z.array(
        z.object({
          id: shortId,
          name: z.string(),
          when: z.string(),
          result: z.string(),
          missing: z.array(z.string()),
          conflicts: z.array(z.string()),
          how: z.string(),
        }),
      ),
      /** Why the interviews cannot be closed yet. */
      closeObstacle: z.string().optional(),
    }),
  },
  closeInterviews: {
    roles: ['coordinator'],
    writes: true,
    input: byRound,
    output: z.object({ ranked: z.number(), failed: z.number() }),
  },
  ranking: {
    roles: officials,
    input: byRound,
    output: z.object({
      rule: z.string(),
      /** Those of equal rank of whom only so many fit: people choose. */
      tie: z.object({ ids: z.array(shortId), fit: z.number() }).optional(),
      placesLeft: z.number(),
      callable: z.number(),
      /** Why nobody can be called to the health check now. */
      callObstacle: z.string().optional(),
      /** The notice as it would run if it went up today, or as it runs; `obstacle` says why it cannot go up. */
      notice: z.object({
        isUp: z.boolean(),
        heading: z.string(),
        people: z.array(z.string()),
        to: z.string(),
        how: z.string(),
        obstacle: z.string().optional(),
      }),
      finishObstacle: z.string().optional(),
      rows: z.array(applicationCard.extend({ grounds: z.number() })),
    }),
  },
  /** `chosen` decides between equal ranks that do not all fit. */
  callToMedical: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ round: shortId, chosen: z.array(shortId).max(200).optional() }),
    output: z.object({ called: z.number() }),
  },
  recordMedical: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({
      id: shortId,
      conclusion: z.enum(medicalConclusions),
      day: z.iso.date('日期有误'),
      institution: z.string().trim().min(2, '请填写体检机构').max(60, '体检机构最多 60 个字'),
    }),
    output: review,
  },
  publishNotice: { roles: ['coordinator'], writes: true, input: byRound, output: roundView },
  objections: {
    roles: officials,
    input: byRound,
    output: z.object({
      judge: z.string(),
      objections: z.array(
        z.object({
          id: shortId,
          about: z.string(),
          text: z.string(),
          when: z.string(),
          state: z.enum(['open', 'upheld', 'dismissed']),
          settled: z.string().optional(),
        }),
      ),
    }),
  },
  /** For whoever judges the objection alone; every reading is logged. */
  readContact: {
    roles: ['commissioner'],
    writes: true,
    input: byId,
    output: z.object({ contact: z.string() }),
  },
  settleObjection: {
    roles: ['commissioner'],
    writes: true,
    input: z.strictObject({ id: shortId, upheld: z.boolean(), reason: reason() }),
    output: z.object({ id: shortId }),
  },
  offer: { roles: ['coordinator'], writes: true, input: byId, output: review },
  reject: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ id: shortId, reason: reason() }),
    output: review,
  },
  finishRound: { roles: ['coordinator'], writes: true, input: byRound, output: roundView },
} satisfies Contract;

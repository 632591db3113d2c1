import * as z from 'zod';
import { roles } from '../people';
import { type Contract, everyone } from './contract';

const heldRole = z.object({ role: z.enum(roles), text: z.string(), place: z.string().optional() });

export const account = {
  /** Who am I: the projects I take part in with my roles there, then those open to visitors. */
  me: {
    roles: everyone,
    anywhere: true,
    input: z.strictObject({}),
    output: z.object({
      name: z.string(),
      projects: z.array(
        z.object({ id: z.string(), name: z.string(), city: z.string(), roles: z.array(heldRole) }),
      ),
    }),
  },
  /** What a visitor may know of the project. */
  overview: {
    roles: everyone,
    input: z.strictObject({}),
    output: z.object({
      name: z.string(),
      owner: z.string(),
      period: z.string(),
      sessionsInAll: z.number(),
      posts: z.number(),
      sessionsPerPost: z.number(),
      workers: z.number(),
      towns: z.array(z.string()),
      duties: z.array(z.object({ short: z.string(), text: z.string() })),
    }),
  },
  inbox: {
    roles: everyone,
    input: z.strictObject({ before: z.string().max(80).optional() }),
    output: z.object({
      unread: z.number(),
      more: z.boolean(),
      messages: z.array(
        z.object({
          id: z.string(),
          when: z.string(),
          title: z.string(),
          text: z.string(),
          url: z.string().optional(),
          read: z.boolean(),
        }),
      ),
    }),
  },
  readMessage: {
    roles: everyone,
    writes: true,
    input: z.strictObject({ id: z.string().max(80) }),
    output: z.object({ id: z.string() }),
  },
} satisfies Contract;

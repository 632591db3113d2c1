import * as z from 'zod';
import { type Contract, shortId } from '../contract';
import { applicationCard, byId, officials, reason, review, tag } from './shapes';

/** A supervisor's id: that of their application, or the one they were imported under. */
const person = z.string().regex(/^[A-Za-z0-9-]{1,20}$/, '编号有误，请返回重新进入');

/** The posts with who holds them and what remains of their quota, and who comes next. */
const posts = z.object({
  posts: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      tag,
      holder: z.string(),
      when: z.string(),
      remaining: z.number(),
      /** Whose leaving can be recorded. */
      leaver: z.object({ id: person, text: z.string() }).optional(),
    }),
  ),
  line: z.array(applicationCard.extend({ round: shortId })),
  /** Why fewer are in line than posts are vacant. */
  lineObstacle: z.string().optional(),
});

/** A supervisor leaves, a reserve moves up with what remains of the post (R1.6–R1.8). */
export const succession = {
  posts: { roles: officials, input: z.strictObject({}), output: posts },
  /** What the coordinator must know before recording that someone leaves. */
  leaving: {
    roles: ['coordinator'],
    input: z.strictObject({ person }),
    output: z.object({
      name: z.string(),
      post: z.string(),
      /** The first and the last day that can be given. */
      from: z.string(),
      to: z.string(),
      effect: z.string(),
      obstacle: z.string().optional(),
    }),
  },
  leavePost: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ person, from: z.iso.date('请选择从哪一天起'), reason: reason(200) }),
    output: posts,
  },
  /** Someone hired while no post was free takes one that has become vacant. */
  takePost: { roles: ['coordinator'], writes: true, input: byId, output: review },
  /** A fresh personal code for someone hired from paper; the earlier one is good no longer. */
  renewCode: { roles: ['coordinator'], writes: true, input: byId, output: review },
} satisfies Contract;

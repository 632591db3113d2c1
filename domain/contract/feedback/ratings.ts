import * as z from 'zod';
import { COMMENT_LENGTH } from '../../feedback/rating';
import type { Contract } from '../contract';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份有误，请返回刷新后再选');
const score = z
  .int('请按 1 至 5 分打分')
  .min(1, '最低 1 分，请按 1 至 5 分打分')
  .max(5, '最高 5 分，请按 1 至 5 分打分');
const named = z.object({ id: z.string(), text: z.string() });

const measured = {
  mean: z.string(),
  deviation: z.string(),
  /** Of a hundred, how many gave one of the two best scores. */
  topTwo: z.number(),
  width: z.number(),
};

/** Without it there is not enough to be shown. */
const figures = z
  .object({
    answers: z.number(),
    ...measured,
    items: z.array(z.object({ id: z.string(), text: z.string(), ...measured })),
  })
  .optional();

const place = z.object({ id: z.string(), name: z.string(), figures });

export const ratings = {
  /** Whom a worker can rate today, a month each time, and what is asked. */
  toRate: {
    roles: ['worker'],
    input: z.strictObject({}),
    output: z.object({
      months: z.array(
        z.object({
          month: z.string(),
          title: z.string(),
          until: z.string(),
          supervisors: z.array(z.object({ id: z.string(), name: z.string(), last: z.string() })),
        }),
      ),
      /** Why nothing waits, when nothing does. */
      nothing: z.object({ title: z.string(), text: z.string() }),
      items: z.array(named),
      scale: z.array(z.object({ score: z.number(), text: z.string() })),
      commentLength: z.number(),
      promise: z.array(z.string()),
    }),
  },
  /** Leaves no reply key; who asks again is answered alike, whatever was given the first time (R8.1). */
  rate: {
    roles: ['worker'],
    writes: true,
    anonymous: true,
    input: z.strictObject({
      month,
      supervisor: z.string({ error: '请选择要评价的督导' }).min(1, '请选择要评价的督导').max(40),
      scores: z.record(z.string().max(20), score, { error: '请给每一题打分' }),
      comment: z.string().trim().max(COMMENT_LENGTH, `留言最多 ${COMMENT_LENGTH} 个字，请写短一些`),
    }),
    output: z.object({ title: z.string(), text: z.string() }),
  },
  /** What is published: a supervisor's own, for the contractor and the bureau all. */
  ratings: {
    roles: ['supervisor', 'coordinator', 'commissioner'],
    input: z.strictObject({}),
    output: z.object({
      /** When the next ones come out, and what is never shown. */
      note: z.string(),
      few: z.string(),
      all: figures,
      supervisors: z.array(
        place.extend({
          towns: z.array(place),
          /** What was pooled over towns. */
          pooled: figures,
          comments: z.array(z.object({ title: z.string(), texts: z.array(z.string()) })),
        }),
      ),
    }),
  },
} satisfies Contract;

import * as z from 'zod';
import { functionIds } from './kinds';

const id = z.string().regex(/^[a-z][0-9]{1,2}$/, '题目编号有误，请刷新后再试');
const words = (least: number, most: number, what: string) =>
  z
    .string()
    .trim()
    .min(least, `${what}至少 ${least} 个字，请写完整`)
    .max(most, `${what}最多 ${most} 个字，请写短一些`);

const question = z.strictObject({ id, text: words(4, 40, '题目') });

const scaled = z.strictObject({
  id: z.enum(functionIds),
  name: words(2, 10, '名称'),
  about: words(2, 30, '说明'),
  items: z.array(question).min(2, '每一类至少要有 2 题').max(8, '每一类最多 8 题'),
});

interface Asked {
  readonly functions: readonly { readonly items: readonly { readonly id: string }[] }[];
  readonly open: readonly { readonly id: string }[];
}

export const itemIds = ({ functions }: Pick<Asked, 'functions'>): string[] =>
  functions.flatMap(({ items }) => items.map((item) => item.id));

const allIds = (set: Asked): string[] => [...itemIds(set), ...set.open.map((each) => each.id)];

const isUnlike = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** What is asked: of each function items on a scale, as hoped for and as it is, then open questions. */
export const questionSet = z
  .strictObject({
    functions: z.array(scaled).length(functionIds.length, '行政、教育、支持三类题目要齐全'),
    open: z.array(question).min(2, '至少要有 2 道开放题').max(3, '最多 3 道开放题'),
  })
  .refine(({ functions }) => isUnlike(functions.map((each) => each.id)), '行政、教育、支持三类题目要齐全')
  .refine((set) => isUnlike(allIds(set)), '题目编号不能重复');

export type QuestionSet = z.infer<typeof questionSet>;

/** What is wrong with other words for the same questions, by field: only texts may change. */
export function rewordFaults(before: QuestionSet, after: QuestionSet): Record<string, string> {
  const isSame = String(allIds(before)) === String(allIds(after));
  return isSame ? {} : { questions: '只能修改题目文字，不能增删题目，请刷新后再试' };
}

import * as z from 'zod';
import { type Contract, shortId } from '../contract';
import { changeRow, publicationView } from './schedule-rows';
import { month, nothing, office } from './schedule-shapes';

const one = z.strictObject({ id: shortId });

/** From a draft, or from a spreadsheet, to the sessions themselves (R4.3). */
export const publishing = {
  /** What publishing would do and whom it tells; `version` is what `publish` must name. */
  publishPreview: {
    roles: ['coordinator'],
    input: one,
    output: z.object({
      version: z.string(),
      /** '新增 12 次、移动 3 次、取消 1 次' */
      text: z.string(),
      lines: z.array(z.string()),
      changes: z.array(changeRow),
      changeCount: z.number(),
      messages: z.array(z.object({ name: z.string(), text: z.string() })),
      reason: z.string().optional(),
    }),
  },
  publish: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ id: shortId, version: z.string().regex(/^[a-f0-9]{64}$/, '请重新查看发布内容') }),
    output: publicationView,
  },
  publication: { roles: office, input: one, output: publicationView },
  /** Goes on for some seconds; to be asked again until it is through. */
  continuePublication: { roles: ['coordinator'], input: one, output: publicationView },
  /** A month of what is published, to be edited in a spreadsheet. */
  monthFile: {
    roles: ['coordinator'],
    input: z.strictObject({ month }),
    output: z.object({ name: z.string(), base64: z.string() }),
  },
  monthPlace: {
    roles: ['coordinator'],
    input: z.strictObject({
      name: z.string().trim().min(1, '请选择文件').max(100, '文件名太长，请改短后再选'),
    }),
    output: z.object({ path: z.string() }),
  },
  /** Everything that is wrong with an uploaded month, or what it would change. */
  checkMonth: {
    roles: ['coordinator'],
    input: z.strictObject({ month, file: z.string().max(400) }),
    output: z.object({
      publication: publicationView.nullable(),
      faults: z.array(z.object({ sheet: z.string(), row: z.number(), column: z.string(), text: z.string() })),
      faultCount: z.number(),
      text: z.string(),
      changes: z.array(changeRow),
      notes: z.array(z.string()),
    }),
  },
  confirmMonth: { roles: ['coordinator'], writes: true, input: one, output: publicationView },
  dropMonth: { roles: ['coordinator'], writes: true, input: one, output: publicationView },
  /** What is being written now, or waits to be confirmed by the caller. */
  openPublications: { roles: ['coordinator'], input: nothing, output: z.array(publicationView) },
} satisfies Contract;

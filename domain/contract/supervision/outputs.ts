import * as z from 'zod';
import { outputKinds, outputStates, outputSteps } from '../../record/output';
import { tones } from '../../session-words';
import { type Contract, shortId } from '../contract';
import { recordFile, recordFileLink, uploadName } from './material-shapes';
import { byId } from './shapes';

const kind = z.enum(outputKinds, { error: '请选择成果的类别' });

const outputCard = z.object({
  id: z.string(),
  kind: z.enum(outputKinds),
  kindText: z.string(),
  title: z.string(),
  supervisor: z.string(),
  state: z.enum(outputStates),
  tag: z.object({ text: z.string(), tone: z.enum(tones) }),
  /** When it was saved or submitted. */
  when: z.string(),
  files: z.number(),
});

const outputView = outputCard.extend({
  text: z.string(),
  papers: z.array(recordFile),
  /** What it lacks before it can be submitted, by field. */
  missing: z.record(z.string(), z.string()),
  limits: z.object({ files: z.number(), bytes: z.number(), types: z.array(z.string()) }),
  steps: z.array(z.object({ step: z.enum(outputSteps), text: z.string(), reason: z.string().optional() })),
});

/** 实务研究, 案例 and 政策建议 of the supervisors (R7.4). */
export const outputs = {
  outputs: {
    roles: ['supervisor', 'coordinator', 'commissioner'],
    input: z.strictObject({ kind: kind.optional() }),
    output: z.object({
      outputs: z.array(outputCard),
      kinds: z.array(z.object({ id: z.enum(outputKinds), text: z.string() })),
    }),
  },
  output: {
    roles: ['supervisor', 'coordinator', 'commissioner'],
    input: byId,
    output: outputView,
  },
  /** Writes a draft, a new one without an id. */
  saveOutput: {
    roles: ['supervisor'],
    writes: true,
    input: z.strictObject({
      id: shortId.optional(),
      kind,
      title: z.string().trim().max(60, '题目最多 60 个字'),
      text: z.string().trim().max(5000, '正文最多 5000 个字'),
    }),
    output: outputView,
  },
  submitOutput: {
    roles: ['supervisor'],
    writes: true,
    input: z.strictObject({
      id: shortId,
      /** The warning of what may tell who someone is was read (R7.8). */
      privacyRead: z.boolean().default(false),
    }),
    output: outputView,
  },
  dropOutput: { roles: ['supervisor'], writes: true, input: byId, output: z.object({ id: z.string() }) },
  outputUploadPath: {
    roles: ['supervisor'],
    writes: true,
    input: z.strictObject({ id: shortId, name: uploadName }),
    output: z.object({ cloudPath: z.string() }),
  },
  addOutputFile: {
    roles: ['supervisor'],
    writes: true,
    input: z.strictObject({ id: shortId, name: uploadName, fileId: z.string().max(300) }),
    output: outputView,
  },
  removeOutputFile: {
    roles: ['supervisor'],
    writes: true,
    input: z.strictObject({ id: shortId, file: shortId }),
    output: outputView,
  },
  outputFiles: {
    roles: ['supervisor', 'coordinator', 'commissioner'],
    input: byId,
    output: z.object({ title: z.string(), files: z.array(recordFileLink) }),
  },
} satisfies Contract;

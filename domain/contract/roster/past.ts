import * as z from 'zod';
import { pastImportStates, pastImportStepNames, pastRecordStates } from '../../past/kinds';
import { tones } from '../../session-words';
import { type Contract, shortId } from '../contract';
import { fault, importId, nothing, office, one, reason, spreadsheet } from './shapes';

const tag = z.object({ text: z.string(), tone: z.enum(tones) });
const file = z.object({ id: z.string(), name: z.string(), size: z.string() });
const fileName = z.string().trim().min(1, '请选择文件').max(100, '文件名太长，请改短后再选');
const fileId = z.string().max(400);

export const pastImportView = z.object({
  id: importId,
  state: z.enum(pastImportStates),
  tag,
  who: z.string(),
  when: z.string(),
  /** How much of what. */
  text: z.string(),
  done: z.number(),
  total: z.number(),
  confirmed: z.number(),
  waiting: z.number(),
  /** Why it is stuck or was withdrawn. */
  note: z.string(),
  files: z.array(file),
  mostFiles: z.number(),
  isMine: z.boolean(),
  steps: z.array(
    z.object({ step: z.enum(pastImportStepNames), text: z.string(), reason: z.string().optional() }),
  ),
});

export const pastRecordView = z.object({
  id: shortId,
  kind: z.enum(['training', 'visit']),
  state: z.enum(pastRecordStates),
  tag,
  title: z.string(),
  dayText: z.string(),
  facts: z.array(z.string()),
  evidence: z.string(),
  /** Who is to confirm it, or who did and when. */
  confirmation: z.string(),
  /** Why the reader cannot confirm it. */
  reason: z.string().optional(),
});

const records = z.array(pastRecordView);

export const past = {
  /** Everything that was taken over, apart from what the program saw itself (R2.4). */
  past: {
    roles: office,
    input: nothing,
    output: z.object({
      imports: z.array(pastImportView),
      sessions: z.object({ confirmed: z.number(), waiting: z.number() }),
      trainings: records,
      visits: records,
    }),
  },
  pastImport: { roles: office, input: one, output: pastImportView },
  /** The file to fill in, with the names to choose from. */
  pastTemplate: { roles: ['coordinator'], input: nothing, output: spreadsheet },
  /** Where to put a file, the sheets or a proof, before it is named to us. */
  pastPlace: {
    roles: ['coordinator'],
    input: z.strictObject({ name: fileName }),
    output: z.object({ path: z.string() }),
  },
  /** Everything that is wrong with an uploaded file, or what would be taken over. */
  checkPast: {
    roles: ['coordinator'],
    input: z.strictObject({ file: fileId }),
    output: z.object({
      import: pastImportView.nullable(),
      faults: z.array(fault),
      faultCount: z.number(),
      notes: z.array(z.string()),
      lines: z.array(z.object({ kindText: z.string(), title: z.string(), text: z.string() })),
    }),
  },
  attachPast: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ id: importId, name: fileName, fileId }),
    output: pastImportView,
  },
  detachPast: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ id: importId, file: shortId }),
    output: pastImportView,
  },
  confirmPast: { roles: ['coordinator'], writes: true, input: one, output: pastImportView },
  /** Goes on with what was confirmed or withdrawn for some seconds; to be asked again until it is through. */
  continuePast: { roles: ['coordinator'], input: one, output: pastImportView },
  dropPast: { roles: ['coordinator'], writes: true, input: one, output: pastImportView },
  withdrawPast: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ id: importId, reason }),
    output: pastImportView,
  },
  /** What waits for the reader's station. */
  pastWaiting: {
    roles: ['worker'],
    input: nothing,
    output: z.object({
      place: z.string(),
      sessions: z.array(z.object({ id: shortId, dayText: z.string(), title: z.string(), text: z.string() })),
      visits: records,
    }),
  },
  confirmPastRecord: {
    roles: ['worker', 'commissioner'],
    writes: true,
    input: z.strictObject({ id: shortId }),
    output: pastRecordView,
  },
  /** The proofs of an import, or of the one that brought a session or a record; the links are good for some minutes. */
  pastEvidence: {
    roles: ['worker', ...office],
    input: z.strictObject({
      of: z.enum(['session', 'record', 'import']),
      id: z.union([shortId, importId], { error: '编号有误，请返回重新进入' }),
    }),
    output: z.object({
      title: z.string(),
      note: z.string(),
      files: z.array(file.extend({ url: z.string() })),
    }),
  },
} satisfies Contract;

import * as z from 'zod';
import { MOST_FILES, MOST_TASKS } from '../../record/checks';
import { followUpSteps } from '../../record/follow-up-steps';
import { type Contract, shortId } from '../contract';
import { followUpId, followUpView } from './follow-up-shapes';
import { recordFile, recordFileLink, uploadName } from './material-shapes';
import { byId, sessionView, tagText, text } from './shapes';

const workerId = z.string().max(40);
const tags = z.array(z.string().max(40, '标签有误，请从列出的标签中选择')).max(20, '最多选 20 个标签');
const day = z.iso.date('日期有误，请重新选择');

const task = z.strictObject({ text: text(2, 200, '跟进的事'), owner: workerId, due: day });

const settlement = z.strictObject({
  id: followUpId,
  how: z.enum(followUpSteps),
  result: z.string().trim().max(500, '结果最多 500 个字').default(''),
  due: day.optional(),
});

const files = z.object({ files: z.array(recordFile) });

/** What a form starts with: the record as it stands, else what was booked. */
const draft = z.object({
  duties: z.array(z.string()),
  form: z.string(),
  content: z.array(z.string()),
  matters: z.string(),
  advice: z.string(),
  followUps: z.array(z.object({ text: z.string(), owner: z.string(), due: z.string() })),
});

export const record = {
  /** What the record form offers, and what is still open from earlier sessions of the place (R7.1, R7.3). */
  recordForm: {
    roles: ['supervisor'],
    input: byId,
    output: z.object({
      session: sessionView,
      duties: z.array(tagText),
      forms: z.array(tagText),
      content: z.array(tagText),
      draft,
      /** Where the draft comes from, when from a booking. */
      from: z.string(),
      files: z.array(recordFile),
      limits: z.object({
        files: z.number(),
        tasks: z.number(),
        bytes: z.number(),
        types: z.array(z.string()),
      }),
      owners: z.array(z.object({ id: z.string(), text: z.string() })),
      dues: z.array(z.object({ id: z.string(), text: z.string(), day: z.string(), dayText: z.string() })),
      dueFrom: z.string(),
      dueTo: z.string(),
      open: z.array(followUpView),
    }),
  },
  submitRecord: {
    roles: ['supervisor'],
    writes: true,
    input: z.strictObject({
      id: shortId,
      duties: z.array(z.string().max(40)).min(1, '请至少选一项督导内容').max(20),
      form: z.string({ error: '请选择督导形式' }).min(1, '请选择督导形式').max(40),
      content: tags.default([]),
      matters: text(10, 2000, '督导情况'),
      advice: z.string().trim().max(2000, '建议最多 2000 个字'),
      followUps: z
        .array(task)
        .max(MOST_TASKS, `一次最多写 ${MOST_TASKS} 件跟进的事，请合并后再提交`)
        .default([]),
      settled: z.array(settlement).max(50).default([]),
      /** The order of the files. */
      files: z.array(shortId).max(MOST_FILES).default([]),
      /** The warning of what may tell who someone is was read (R7.8). */
      privacyRead: z.boolean().default(false),
    }),
    output: sessionView,
  },
  /** A place for one photo or paper of a record. */
  recordUploadPath: {
    roles: ['supervisor'],
    writes: true,
    input: z.strictObject({ id: shortId, name: uploadName }),
    output: z.object({ cloudPath: z.string() }),
  },
  addRecordFile: {
    roles: ['supervisor'],
    writes: true,
    input: z.strictObject({ id: shortId, name: uploadName, fileId: z.string().max(300) }),
    output: files,
  },
  removeRecordFile: {
    roles: ['supervisor'],
    writes: true,
    input: z.strictObject({ id: shortId, file: shortId }),
    output: files,
  },
  /** The files of a record with links that hold for some minutes. */
  recordFiles: {
    roles: ['supervisor', 'worker', 'contact', 'coordinator', 'commissioner'],
    input: byId,
    output: z.object({ title: z.string(), files: z.array(recordFileLink) }),
  },
} satisfies Contract;

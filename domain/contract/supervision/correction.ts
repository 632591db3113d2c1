import * as z from 'zod';
import { correctables, correctionStates, correctionSteps } from '../../correction/kinds';
import { tones } from '../../session-words';
import { type Contract, shortId } from '../contract';
import { byId, sessionCard, tagText, text } from './shapes';

const asking = { id: shortId, reason: text(2, 300, '更正的理由') };
const time = z.string('请选择时间').regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请选择时间');
const owner = (words: string) => z.string(words).min(1, words).max(40, '编号有误，请返回重新进入');
const tags = z.array(z.string().max(40)).max(20, '选得太多，请去掉几项');

const change = z.discriminatedUnion(
  'what',
  [
    z.strictObject({
      ...asking,
      what: z.literal('record'),
      duties: tags.min(1, '请至少选一项督导内容'),
      form: owner('请选择督导形式'),
      content: tags,
      /** Left out where the words stay as they are. */
      matters: text(10, 2000, '督导情况').optional(),
      advice: z.string().trim().max(2000, '建议最多 2000 个字').optional(),
    }),
    z.strictObject({ ...asking, what: z.literal('hours'), arrival: time, departure: time }),
    z.strictObject({ ...asking, what: z.literal('day'), day: z.iso.date('请选择日期') }),
    z.strictObject({
      ...{ ...asking, what: z.literal('place'), town: owner('请选择镇街') },
      station: owner('请选择社工站'),
    }),
    z.strictObject({ ...asking, what: z.literal('person'), supervisor: owner('请选择督导') }),
  ],
  '请选择哪里不对',
);

const tag = z.object({ text: z.string(), tone: z.enum(tones) });
const named = z.object({ id: z.string(), name: z.string() });

const correctionCard = z.object({
  id: shortId,
  session: shortId,
  dayText: z.string(),
  town: z.string(),
  supervisor: z.string(),
  whatText: z.string(),
  /** '何敏仪（督导） 3 月 9 日 周三 18:20 提出' */
  asked: z.string(),
  reason: z.string(),
  state: z.enum(correctionStates),
  tag,
  /** Whether an answer of the one who asks is waited for. */
  ours: z.boolean(),
});

const correctionView = correctionCard.extend({
  /** As it was and as it is to be, line by line; words that one may not read say so. */
  lines: z.array(
    z.object({ label: z.string(), before: z.string(), after: z.string(), isChanged: z.boolean() }),
  ),
  /** Who has to agree, and who has. */
  signers: z.array(z.object({ text: z.string(), done: z.boolean() })),
  /** How it ended; '' while it is open. */
  closed: z.string(),
  steps: z.array(
    z.object({
      step: z.enum(correctionSteps),
      text: z.string(),
      wants: z.enum(['nothing', 'reason']),
      warns: z.string().optional(),
      reason: z.string().optional(),
    }),
  ),
});

const readers = ['supervisor', 'worker', 'contact', 'coordinator', 'commissioner'] as const;

/** What was wrong about a session, put right by both sides (R7.7). */
export const correction = {
  /** What can be corrected, as it is now, and what there is to choose from. */
  correctionForm: {
    roles: ['supervisor', 'worker', 'coordinator'],
    input: byId,
    output: z.object({
      session: sessionCard,
      /** After the cut-off, that the bureau has to consent; '' before. */
      late: z.string(),
      kinds: z.array(
        z.object({
          ...{ what: z.enum(correctables), text: z.string(), hint: z.string(), needs: z.string() },
          reason: z.string().optional(),
        }),
      ),
      now: z.object({
        ...{ arrival: z.string(), departure: z.string(), day: z.string() },
        ...{ town: z.string(), station: z.string(), supervisor: z.string() },
        ...{ duties: z.array(z.string()), form: z.string(), content: z.array(z.string()) },
        ...{ matters: z.string(), advice: z.string() },
      }),
      /** Whether the one who asks may read and change the words (R7.8). */
      words: z.boolean(),
      days: z.object({ from: z.string(), to: z.string() }),
      towns: z.array(named),
      stations: z.array(named.extend({ town: z.string() })),
      supervisors: z.array(named),
      duties: z.array(tagText),
      forms: z.array(tagText),
      content: z.array(tagText),
    }),
  },
  askCorrection: {
    roles: ['supervisor', 'worker', 'coordinator'],
    writes: true,
    input: change,
    output: correctionView,
  },
  correction: { roles: readers, input: byId, output: correctionView },
  /** A refusal needs a reason. */
  answerCorrection: {
    roles: ['supervisor', 'worker', 'coordinator', 'commissioner'],
    writes: true,
    input: z.strictObject({
      id: shortId,
      step: z.enum(correctionSteps),
      reason: z.string().trim().max(300, '理由最多 300 个字'),
    }),
    output: correctionView,
  },
  /** All of the project for the office and the bureau, one's own for the others; those that wait first. */
  corrections: {
    roles: ['supervisor', 'worker', 'coordinator', 'commissioner'],
    input: z.strictObject({}),
    output: z.object({
      open: z.array(correctionCard),
      closed: z.array(correctionCard),
      text: z.string(),
    }),
  },
  /** What a session said before, the latest first: who changed what, when and why. */
  versions: {
    roles: readers,
    input: byId,
    output: z.object({
      session: sessionCard,
      versions: z.array(correctionView.omit({ steps: true })),
      ask: z.object({ text: z.string(), reason: z.string().optional() }),
    }),
  },
} satisfies Contract;

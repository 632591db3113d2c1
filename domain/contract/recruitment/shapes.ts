import * as z from 'zod';
import { applicationStages } from '../../recruitment/application';
import { applicationStepNames } from '../../recruitment/application-steps';
import { clauses } from '../../recruitment/eligibility';
import { attachmentKinds, consentKinds, draft } from '../../recruitment/form';
import { roundTerms } from '../../recruitment/round';
import { tones } from '../../session-words';
import { shortId } from '../contract';

export const officials = ['coordinator', 'commissioner'] as const;
export const reason = (most = 500) =>
  z.string().trim().min(2, '请写明原因（至少 2 个字）').max(most, `原因最多 ${most} 个字`);
export const byId = z.strictObject({ id: shortId });
export const byRound = z.strictObject({ round: shortId });

export const tag = z.object({ text: z.string(), tone: z.enum(tones) });
export const step = z.object({
  step: z.enum(applicationStepNames),
  text: z.string(),
  reason: z.string().optional(),
});
export const named = z.object({ id: z.string(), text: z.string() });

export const finding = z.object({
  clause: z.enum(clauses),
  title: z.string(),
  verdict: z.enum(['met', 'unmet', 'toDecide', 'missing']),
  verdictText: z.string(),
  why: z.string(),
});

export const timelineEntry = z.object({
  when: z.string(),
  title: z.string(),
  by: z.string(),
  why: z.string(),
});
export const attachment = z.object({
  id: z.string(),
  kind: z.enum(attachmentKinds),
  ground: z.string().optional(),
  /** The place it lies at, and what it proves there. */
  group: z.string(),
  text: z.string(),
  name: z.string(),
  size: z.string(),
});
export const consent = z.object({
  kind: z.enum(consentKinds),
  version: z.number(),
  title: z.string(),
  text: z.string(),
  /** What one says by ticking it, and what it says once ticked. */
  ask: z.string(),
  done: z.string(),
  given: z.string().optional(),
});
export const slot = z.object({
  id: shortId,
  dayText: z.string(),
  time: z.string(),
  place: z.string(),
  left: z.number(),
  mine: z.boolean(),
});

/** A round as its public notice shows it (R1.1), with the stages it goes through. */
export const roundView = z.object({
  id: shortId,
  title: z.string(),
  state: z.enum(['draft', 'published', 'finished']),
  terms: roundTerms,
  isOpen: z.boolean(),
  /** Why one cannot apply today; absent while the round is open. */
  closed: z.string().optional(),
  stages: z.array(z.object({ text: z.string(), when: z.string(), tone: z.enum(tones) })),
  /** What an applicant must bring, clause by clause, in the words of the eligibility check. */
  conditions: z.array(z.string()),
  hasNotice: z.boolean(),
});

export const choices = z.object({
  educations: z.array(named),
  professionals: z.array(named),
  fields: z.array(named),
  grounds: z.array(named),
  majors: z.array(z.string()),
  /** What a file may be: how many of each kind, how large, and the endings it may have. */
  files: z.object({ perKind: z.number(), bytes: z.number(), types: z.array(z.string()) }),
  consents: z.array(z.object({ kind: z.enum(consentKinds), title: z.string(), text: z.string() })),
});

/** One's own application: everything typed so far, what it still needs, where it stands. `phone` only for its owner. */
export const ownApplication = z.object({
  id: shortId,
  round: shortId,
  stage: z.enum(applicationStages),
  tag,
  form: draft,
  /** Names the form as it stands here; see `saveDraft`. */
  version: z.string(),
  /** What still keeps it from being handed in, by field. */
  faults: z.record(z.string(), z.string()),
  comments: z.record(z.string(), z.string()),
  findings: z.array(finding),
  practice: z.array(z.object({ field: z.string(), text: z.string() })),
  consents: z.array(consent),
  attachments: z.array(attachment),
  /** The places where files may be added; without a file at those `needed` nothing is handed in. */
  material: z.array(
    z.object({
      ...{ group: z.string(), kind: z.enum(attachmentKinds), ground: z.string().optional() },
      ...{ text: z.string(), needed: z.boolean() },
    }),
  ),
  steps: z.array(step),
  timeline: z.array(timelineEntry),
  slots: z.array(slot),
  slot: slot.optional(),
  needsIdNumber: z.boolean(),
  score: z
    .object({ result: z.string(), rank: z.number().optional(), of: z.number(), how: z.string() })
    .optional(),
  medical: z.string().optional(),
  /** What happens next, in one sentence. */
  next: z.string(),
  choices,
});

export const applicationCard = z.object({
  id: shortId,
  name: z.string(),
  workUnit: z.string(),
  stage: z.enum(applicationStages),
  tag,
  submitted: z.string(),
  result: z.string(),
  rank: z.number().optional(),
  next: z.string(),
});

/** An application as the reviewer sees it: each clause with the machine's opinion and the person's decision beside it. */
export const review = applicationCard.extend({
  round: shortId,
  /** When and where the interview is; absent while no slot is chosen. */
  slot: z.string().optional(),
  isPaper: z.boolean(),
  facts: z.array(z.object({ field: z.string(), label: z.string(), value: z.string() })),
  findings: z.array(
    finding.extend({
      hard: z.boolean(),
      judgement: z.object({ accepted: z.boolean(), reason: z.string() }).optional(),
    }),
  ),
  grounds: z.array(
    z.object({ id: z.string(), text: z.string(), evidence: z.string(), accepted: z.boolean() }),
  ),
  attachments: z.array(attachment.extend({ url: z.string() })),
  /** Masked: 138****0001; the full number is read by itself, and the reading is logged. */
  phone: z.string(),
  comments: z.record(z.string(), z.string()),
  steps: z.array(step),
  timeline: z.array(timelineEntry),
  scores: z.array(z.object({ member: z.string(), total: z.string(), conflict: z.boolean() })),
  how: z.string(),
  medical: z.string().optional(),
  /** How someone hired from paper gets into WeChat: a personal code, until they have bound with it. */
  entry: z.object({ isBound: z.boolean(), code: z.string(), text: z.string() }).optional(),
});

export const decision = z.discriminatedUnion('decision', [
  z.strictObject({
    id: shortId,
    decision: z.literal('pass'),
    judgements: z
      .array(z.strictObject({ clause: z.enum(clauses), accepted: z.boolean(), reason: reason(200) }))
      .max(clauses.length),
    grounds: z.array(z.string().max(20)).max(10),
  }),
  z.strictObject({
    id: shortId,
    decision: z.literal('return'),
    comments: z
      .record(z.string().max(30), reason(200))
      .refine((all) => Object.keys(all).length > 0, '请至少指出一处要修改的内容'),
  }),
  z.strictObject({ id: shortId, decision: z.literal('reject'), reason: reason() }),
]);

export const panelCard = z.object({
  id: shortId,
  name: z.string(),
  workUnit: z.string(),
  when: z.string(),
  state: z.enum(['open', 'scored', 'conflict']),
  total: z.string(),
});

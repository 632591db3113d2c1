import * as z from 'zod';
import { applicationStages, medicalConclusions } from '../recruitment/application';
import { applicationStepNames } from '../recruitment/application-steps';
import { clauses } from '../recruitment/eligibility';
import { attachmentKinds, consentKinds, draft } from '../recruitment/form';
import { roundTerms } from '../recruitment/round';
import { tones } from '../session-words';
import { type Contract, everyone, shortId } from './contract';

const officials = ['coordinator', 'commissioner'] as const;
const reason = (most = 500) =>
  z.string().trim().min(2, '请写明原因（至少 2 个字）').max(most, `原因最多 ${most} 个字`);
const byId = z.strictObject({ id: shortId });
const byRound = z.strictObject({ round: shortId });

const tag = z.object({ text: z.string(), tone: z.enum(tones) });
const step = z.object({
  step: z.enum(applicationStepNames),
  text: z.string(),
  reason: z.string().optional(),
});
const named = z.object({ id: z.string(), text: z.string() });

const finding = z.object({
  clause: z.enum(clauses),
  title: z.string(),
  verdict: z.enum(['met', 'unmet', 'toDecide', 'missing']),
  verdictText: z.string(),
  why: z.string(),
});

const timelineEntry = z.object({ when: z.string(), title: z.string(), by: z.string(), why: z.string() });
const attachment = z.object({
  id: z.string(),
  kind: z.enum(attachmentKinds),
  name: z.string(),
  size: z.string(),
});
const consent = z.object({
  kind: z.enum(consentKinds),
  version: z.number(),
  title: z.string(),
  text: z.string(),
  given: z.string().optional(),
});
const slot = z.object({
  id: shortId,
  dayText: z.string(),
  time: z.string(),
  place: z.string(),
  left: z.number(),
  mine: z.boolean(),
});

/** A round as its public notice shows it (R1.1), with the stages it goes through. */
const roundView = z.object({
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

const choices = z.object({
  educations: z.array(named),
  professionals: z.array(named),
  fields: z.array(named),
  grounds: z.array(named),
  majors: z.array(z.string()),
  attachments: z.array(z.object({ kind: z.enum(attachmentKinds), text: z.string() })),
  /** What a file may be: how many of each kind, how large, and the endings it may have. */
  files: z.object({ perKind: z.number(), bytes: z.number(), types: z.array(z.string()) }),
  consents: z.array(z.object({ kind: z.enum(consentKinds), title: z.string(), text: z.string() })),
});

/** One's own application: everything typed so far, what it still needs, where it stands. `phone` only for its owner. */
const ownApplication = z.object({
  id: shortId,
  round: shortId,
  stage: z.enum(applicationStages),
  tag,
  form: draft,
  /** What still keeps it from being handed in, by field. */
  faults: z.record(z.string(), z.string()),
  comments: z.record(z.string(), z.string()),
  findings: z.array(finding),
  practice: z.array(z.object({ field: z.string(), text: z.string() })),
  consents: z.array(consent),
  attachments: z.array(attachment),
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

const applicationCard = z.object({
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
const review = applicationCard.extend({
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
});

const decision = z.discriminatedUnion('decision', [
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

const panelCard = z.object({
  id: shortId,
  name: z.string(),
  workUnit: z.string(),
  when: z.string(),
  state: z.enum(['open', 'scored', 'conflict']),
  total: z.string(),
});

export const recruitment = {
  /** Rounds anyone may read; coordinators also see drafts. */
  rounds: { roles: everyone, input: z.strictObject({}), output: z.object({ rounds: z.array(roundView) }) },
  round: { roles: everyone, input: byRound, output: roundView.extend({ choices }) },

  // The applicant, known by WeChat alone.
  mine: {
    roles: everyone,
    input: byRound,
    output: z.object({ application: ownApplication.nullable(), round: roundView }),
  },
  /** Begins or goes on with one's draft; also for corrections after a return. */
  saveDraft: {
    roles: everyone,
    writes: true,
    input: z.strictObject({ round: shortId, form: draft }),
    output: ownApplication,
  },
  consent: {
    roles: everyone,
    writes: true,
    input: z.strictObject({ id: shortId, kind: z.enum(consentKinds), version: z.int(), given: z.boolean() }),
    output: ownApplication,
  },
  /** The cloud path under which the applicant may upload; anything outside it is refused. */
  uploadPath: {
    roles: everyone,
    input: z.strictObject({
      id: shortId,
      kind: z.enum(attachmentKinds),
      name: z.string().trim().min(1).max(100),
    }),
    output: z.object({ cloudPath: z.string() }),
  },
  attach: {
    roles: everyone,
    writes: true,
    input: z.strictObject({
      id: shortId,
      kind: z.enum(attachmentKinds),
      name: z.string().trim().min(1).max(100),
      fileId: z.string().max(300),
    }),
    output: ownApplication,
  },
  detach: {
    roles: everyone,
    writes: true,
    input: z.strictObject({ id: shortId, attachment: z.string().max(20) }),
    output: ownApplication,
  },
  /** A short-lived link to one's own attachment. */
  attachmentUrl: {
    roles: everyone,
    input: z.strictObject({ id: shortId, attachment: z.string().max(20) }),
    output: z.object({ url: z.string() }),
  },
  submit: { roles: everyone, writes: true, input: byId, output: ownApplication },
  withdraw: { roles: everyone, writes: true, input: byId, output: ownApplication },
  chooseSlot: {
    roles: everyone,
    writes: true,
    input: z.strictObject({ id: shortId, slot: shortId }),
    output: ownApplication,
  },
  giveIdNumber: {
    roles: everyone,
    writes: true,
    input: z.strictObject({ id: shortId, idNumber: z.string().trim().max(18) }),
    output: ownApplication,
  },
  answerOffer: {
    roles: everyone,
    writes: true,
    input: z.strictObject({ id: shortId, accepts: z.boolean() }),
    output: ownApplication,
  },

  // The public notice and objections to it.
  publicNotice: {
    roles: everyone,
    input: byRound,
    output: z.object({
      title: z.string(),
      from: z.string(),
      to: z.string(),
      daysLeft: z.number(),
      telephone: z.string(),
      email: z.string(),
      people: z.array(
        z.object({
          id: shortId,
          name: z.string(),
          workUnit: z.string(),
          qualification: z.string(),
          rank: z.number(),
        }),
      ),
    }),
  },
  object: {
    roles: everyone,
    writes: true,
    input: z.strictObject({
      round: shortId,
      application: shortId.optional(),
      text: z.string().trim().min(10, '请把情况写清楚，至少 10 个字').max(2000, '最多 2000 个字'),
      contact: z
        .string()
        .trim()
        .min(5, '请留下联系方式，只有异议处理人看得到')
        .max(60, '联系方式最多 60 个字'),
    }),
    output: z.object({ id: shortId, receipt: z.string() }),
  },

  // The coordinator runs the round.
  /** What a new round begins with: the last one's terms or the shipped ones. */
  nextTerms: {
    roles: ['coordinator'],
    input: z.strictObject({}),
    output: z.object({ terms: roundTerms, source: z.string() }),
  },
  saveRound: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ round: shortId.optional(), terms: roundTerms }),
    output: roundView,
  },
  publishRound: { roles: ['coordinator'], writes: true, input: byRound, output: roundView },
  applications: {
    roles: officials,
    input: z.strictObject({
      round: shortId,
      stage: z.enum(applicationStages).optional(),
      search: z.string().trim().max(30).optional(),
    }),
    output: z.object({
      counts: z.array(z.object({ stage: z.enum(applicationStages), text: z.string(), count: z.number() })),
      applications: z.array(applicationCard),
      places: z.number(),
      placesLeft: z.number(),
    }),
  },
  application: { roles: ['coordinator'], input: byId, output: review },
  /** The full phone number; every reading is logged with who and when. */
  readPhone: { roles: ['coordinator'], writes: true, input: byId, output: z.object({ phone: z.string() }) },
  review: { roles: ['coordinator'], writes: true, input: decision, output: review },
  /** A paper application entered for someone, with the consents signed on paper; goes on as if submitted. */
  enterPaper: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ round: shortId, form: draft, consents: z.array(z.enum(consentKinds)).max(3) }),
    output: review,
  },
  slots: {
    roles: ['coordinator'],
    input: byRound,
    output: z.object({ slots: z.array(slot.extend({ taken: z.array(z.string()) })) }),
  },
  addSlot: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({
      round: shortId,
      day: z.iso.date('日期有误'),
      time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间有误'),
      place: z.string().trim().min(2, '请填写地点').max(60, '地点最多 60 个字'),
      capacity: z.int().min(1, '至少 1 人').max(50, '最多 50 人'),
    }),
    output: z.object({ id: shortId }),
  },
  removeSlot: { roles: ['coordinator'], writes: true, input: byId, output: z.object({ id: shortId }) },
  assignSlot: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ id: shortId, slot: shortId }),
    output: review,
  },
  /** A one-time code by which a panel member takes up their seat on their own phone. */
  inviteMember: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({
      round: shortId,
      name: z.string().trim().min(2, '请填写姓名').max(20, '姓名最多 20 个字'),
    }),
    output: z.object({ person: z.string(), name: z.string(), code: z.string() }),
  },
  interviews: {
    roles: officials,
    input: byRound,
    output: z.object({
      panel: z.array(z.object({ person: z.string(), name: z.string(), joined: z.boolean() })),
      panelSize: z.number(),
      passLine: z.number(),
      rows: z.array(
        z.object({
          id: shortId,
          name: z.string(),
          when: z.string(),
          result: z.string(),
          missing: z.array(z.string()),
          conflicts: z.array(z.string()),
          how: z.string(),
        }),
      ),
      /** Why the interviews cannot be closed yet. */
      closeObstacle: z.string().optional(),
    }),
  },
  closeInterviews: {
    roles: ['coordinator'],
    writes: true,
    input: byRound,
    output: z.object({ ranked: z.number(), failed: z.number() }),
  },
  ranking: {
    roles: officials,
    input: byRound,
    output: z.object({
      rule: z.string(),
      tiedAtTheEdge: z.boolean(),
      placesLeft: z.number(),
      callable: z.number(),
      /** Why nobody can be called to the health check now. */
      callObstacle: z.string().optional(),
      /** The notice as it would run if it went up today, or as it runs; `obstacle` says why it cannot go up. */
      notice: z.object({
        people: z.array(z.string()),
        to: z.string(),
        how: z.string(),
        obstacle: z.string().optional(),
      }),
      finishObstacle: z.string().optional(),
      rows: z.array(applicationCard.extend({ grounds: z.number() })),
    }),
  },
  /** `chosen` decides between equal ranks that do not all fit. */
  callToMedical: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ round: shortId, chosen: z.array(shortId).max(200).optional() }),
    output: z.object({ called: z.number() }),
  },
  recordMedical: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({
      id: shortId,
      conclusion: z.enum(medicalConclusions),
      day: z.iso.date('日期有误'),
      institution: z.string().trim().min(2, '请填写体检机构').max(60, '体检机构最多 60 个字'),
    }),
    output: review,
  },
  publishNotice: { roles: ['coordinator'], writes: true, input: byRound, output: roundView },
  objections: {
    roles: officials,
    input: byRound,
    output: z.object({
      judge: z.string(),
      objections: z.array(
        z.object({
          id: shortId,
          about: z.string(),
          text: z.string(),
          when: z.string(),
          state: z.enum(['open', 'upheld', 'dismissed']),
          settled: z.string().optional(),
        }),
      ),
    }),
  },
  /** For whoever judges the objection alone; every reading is logged. */
  readContact: {
    roles: ['commissioner'],
    writes: true,
    input: byId,
    output: z.object({ contact: z.string() }),
  },
  settleObjection: {
    roles: ['commissioner'],
    writes: true,
    input: z.strictObject({ id: shortId, upheld: z.boolean(), reason: reason() }),
    output: z.object({ id: shortId }),
  },
  offer: { roles: ['coordinator'], writes: true, input: byId, output: review },
  reject: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ id: shortId, reason: reason() }),
    output: review,
  },
  finishRound: { roles: ['coordinator'], writes: true, input: byRound, output: roundView },
  /** The posts with who holds them and what remains of their quota. */
  posts: {
    roles: ['coordinator'],
    input: z.strictObject({}),
    output: z.object({
      posts: z.array(
        z.object({ id: z.string(), text: z.string(), holder: z.string(), remaining: z.number() }),
      ),
    }),
  },
  /** A reserve takes over a post and what remains of its quota from a day on (R1.8). */
  replaceSupervisor: {
    roles: ['coordinator'],
    writes: true,
    input: z.strictObject({ id: shortId, post: z.string().max(20), from: z.iso.date('日期有误') }),
    output: review,
  },

  // The panel, each member on their own phone.
  panel: {
    roles: ['panelist'],
    input: z.strictObject({}),
    output: z.object({
      round: z.string(),
      dimensions: z.array(z.object({ id: z.string(), text: z.string(), weight: z.number() })),
      interviews: z.array(panelCard),
    }),
  },
  joinPanel: {
    roles: everyone,
    writes: true,
    input: z.strictObject({ code: z.string().trim().max(20) }),
    output: z.object({ round: z.string() }),
  },
  panelApplication: {
    roles: ['panelist'],
    input: byId,
    output: z.object({
      card: panelCard,
      facts: z.array(z.object({ label: z.string(), value: z.string() })),
      dimensions: z.array(z.object({ id: z.string(), text: z.string(), weight: z.number() })),
      points: z.record(z.string(), z.number()),
    }),
  },
  score: {
    roles: ['panelist'],
    writes: true,
    input: z.strictObject({
      id: shortId,
      points: z.record(z.string().max(20), z.number().min(0, '最低 0 分').max(100, '最高 100 分')),
    }),
    output: panelCard,
  },
  declareConflict: {
    roles: ['panelist'],
    writes: true,
    input: z.strictObject({ id: shortId, reason: reason(200) }),
    output: panelCard,
  },
} satisfies Contract;

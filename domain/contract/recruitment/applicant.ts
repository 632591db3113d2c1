import * as z from 'zod';
import { attachmentKinds, consentKinds } from '../../recruitment/form';
import { sentForm } from '../../recruitment/sent-form';
import { type Contract, everyone, shortId } from '../contract';
import { attachment, byId, byRound, choices, ownApplication, roundView, tag } from './shapes';

const file = {
  id: shortId,
  kind: z.enum(attachmentKinds),
  /** Of a proof: the preference ground it proves. */
  ground: z.string().max(20).optional(),
  name: z.string().trim().min(1, '请选择文件').max(100, '文件名最多 100 个字'),
};

/** The applicant, known by WeChat alone, and what anyone may read or object to. */
export const applicant = {
  /** Rounds anyone may read; coordinators also see drafts. */
  rounds: { roles: everyone, input: z.strictObject({}), output: z.object({ rounds: z.array(roundView) }) },
  round: { roles: everyone, input: byRound, output: roundView.extend({ choices }) },

  mine: {
    roles: everyone,
    input: byRound,
    output: z.object({ application: ownApplication.nullable(), round: roundView }),
  },
  /** The form as one handed it in, to be read at any later stage; `gone` once it was deleted (R1.10). */
  ownForm: {
    roles: everyone,
    input: byRound,
    output: z.object({
      id: shortId,
      title: z.string(),
      tag,
      gone: z.string().optional(),
      sections: z.array(
        z.object({
          title: z.string(),
          rows: z.array(z.object({ label: z.string(), value: z.string() })),
        }),
      ),
      attachments: z.array(attachment),
    }),
  },
  /**
   * Begins or goes on with one's draft; also for corrections after a return. With the `version` that one began from, a
   * form that was changed elsewhere meanwhile is not overwritten.
   */
  saveDraft: {
    roles: everyone,
    writes: true,
    input: z.strictObject({ round: shortId, form: sentForm, version: z.string().max(20).optional() }),
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
    writes: true,
    input: z.strictObject(file),
    output: z.object({ cloudPath: z.string() }),
  },
  attach: {
    roles: everyone,
    writes: true,
    input: z.strictObject({ ...file, fileId: z.string().max(300) }),
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
    input: z.strictObject({ id: shortId, idNumber: z.string().trim().max(18, '身份证号应为 18 位') }),
    output: ownApplication,
  },
  answerOffer: {
    roles: everyone,
    writes: true,
    input: z.strictObject({ id: shortId, accepts: z.boolean() }),
    output: ownApplication,
  },

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
} satisfies Contract;

import * as z from 'zod';
import { applicationStages } from '../../recruitment/application';
import { consentKinds } from '../../recruitment/form';
import { roundTerms } from '../../recruitment/round';
import { sentForm } from '../../recruitment/sent-form';
import { type Contract, shortId } from '../contract';
import { applicationCard, byId, byRound, decision, officials, review, roundView, slot } from './shapes';

/** The coordinator prepares a round, reviews and invites. */
export const office = {
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
    input: z.strictObject({
      round: shortId,
      form: sentForm,
      consents: z.array(z.enum(consentKinds)).max(consentKinds.length),
    }),
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
} satisfies Contract;

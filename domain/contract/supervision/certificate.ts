import * as z from 'zod';
import { type Contract, everyone, shortId } from '../contract';
import { byId } from './shapes';

const day = z.iso.date('请选择日期');

/** Everything that is on the paper, and nothing else. */
const certificateView = z.object({
  code: shortId,
  codeText: z.string(),
  number: z.string(),
  title: z.string(),
  name: z.string(),
  project: z.string(),
  owner: z.string(),
  period: z.string(),
  sessions: z.number(),
  hours: z.string(),
  kinds: z.string(),
  months: z.array(z.object({ text: z.string(), sessions: z.number(), hours: z.string() })),
  towns: z.array(z.string()),
  basis: z.string(),
  asOf: z.string(),
  issued: z.string(),
});

const owners = ['supervisor', 'coordinator'] as const;
const readers = [...owners, 'commissioner'] as const;

/** Certificates of hours that anyone can check by their code (R7.6). */
export const certificate = {
  /** A supervisor's own, for the office and the bureau all; and what the form begins with. */
  certificates: {
    roles: readers,
    input: z.strictObject({}),
    output: z.object({
      mayIssue: z.boolean(),
      /** Whom the office may name; empty for a supervisor. */
      supervisors: z.array(z.object({ id: z.string(), text: z.string() })),
      from: z.string(),
      to: z.string(),
      least: z.string(),
      most: z.string(),
      certificates: z.array(certificateView),
    }),
  },
  issueCertificate: {
    roles: owners,
    writes: true,
    input: z.strictObject({
      supervisor: z.string().max(20, '请从名单里选择督导').optional(),
      from: day,
      to: day,
    }),
    output: certificateView,
  },
  /** The paper as a .docx. */
  certificateFile: {
    roles: readers,
    input: byId,
    output: z.object({ name: z.string(), base64: z.string() }),
  },
  /** By anyone, of whichever project; no more than the paper says. */
  checkCertificate: {
    roles: everyone,
    anywhere: true,
    input: z.strictObject({ code: z.string().trim().max(40, '核验码只有 10 位，请重新输入') }),
    output: certificateView,
  },
} satisfies Contract;

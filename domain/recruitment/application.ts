import type { Day, Instant } from '../calendar';
import type { Clause } from './eligibility';
import type { AttachmentKind, ConsentKind, Draft } from './form';

export const applicationStages = [
  'draft',
  'submitted',
  'returned',
  'interview',
  'ranked',
  'medical',
  'cleared',
  'notice',
  'offered',
  'hired',
  'left',
  'declined',
  'rejected',
  'withdrawn',
] as const;
export type ApplicationStage = (typeof applicationStages)[number];

export const applicationStageText: Record<ApplicationStage, string> = {
  draft: '未提交',
  submitted: '待审核',
  returned: '待修改',
  interview: '待面试',
  ranked: '已排名',
  medical: '待体检',
  cleared: '体检合格',
  notice: '公示中',
  offered: '待接受聘用',
  hired: '已录用',
  left: '已离任',
  declined: '已放弃聘用',
  rejected: '未录用',
  withdrawn: '已撤回',
};

export interface Consent {
  readonly kind: ConsentKind;
  readonly version: number;
  readonly at: Instant;
}

export interface Attachment {
  readonly id: string;
  readonly kind: AttachmentKind;
  /** Of a proof: the preference ground it proves. */
  readonly ground?: string | undefined;
  readonly name: string;
  readonly fileId: string;
  readonly bytes: number;
}

/** What the reviewer decided on a clause that the machine leaves to people, with the reason (R1.3). */
export interface Judgement {
  readonly clause: Clause;
  readonly accepted: boolean;
  readonly reason: string;
}

export const medicalConclusions = ['passed', 'failed', 'recheck'] as const;
export type MedicalConclusion = (typeof medicalConclusions)[number];
export const medicalText: Record<MedicalConclusion, string> = {
  passed: '合格',
  failed: '不合格',
  recheck: '复检',
};

/** The conclusion alone, never the report (R1.6). */
export interface Medical {
  readonly conclusion: MedicalConclusion;
  readonly day: Day;
  readonly institution: string;
}

/** One person's way through a round (R1.2–R1.8). Phone and ID number lie in the vault, never here. */
export interface Application {
  readonly round: string;
  /** The applicant's OPENID; '' when the coordinator entered a paper application. */
  readonly owner: string;
  readonly stage: ApplicationStage;
  readonly form: Omit<Draft, 'phone'>;
  readonly consents: readonly Consent[];
  readonly attachments: readonly Attachment[];
  readonly submittedAt?: Instant;
  /** What to mend, by field, after a return. */
  readonly comments?: Readonly<Record<string, string>>;
  readonly judgements?: readonly Judgement[];
  /** Preference grounds that the reviewer accepted. */
  readonly acceptedGrounds?: readonly string[];
  readonly slot?: string;
  /** A hash of the score given last, so that the history proves what each member gave. */
  readonly lastScore?: string;
  readonly result?: number;
  readonly rank?: number;
  readonly hasIdNumber?: boolean;
  readonly medical?: Medical;
  readonly post?: string;
  /** The first day on which a hired supervisor no longer holds the post (R1.8). */
  readonly leftOn?: Day;
  /** When its form, papers and numbers were deleted (R1.10). */
  readonly purgedOn?: Day;
  /** Why it ended, in the words of the one who ended it. */
  readonly reason?: string;
}

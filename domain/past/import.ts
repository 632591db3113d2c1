import type { Instant } from '../calendar';
import { AppError } from '../errors';
import type { Facts } from '../facts';
import { firstOf } from '../guards';
import type { PastImportState, PastImportStep } from './kinds';
import type { PastKind } from './rows';

export interface EvidenceFile {
  readonly id: string;
  readonly name: string;
  readonly fileId: string;
  readonly bytes: number;
}

export interface PastImport {
  readonly id: string;
  readonly by: string;
  readonly name: string;
  readonly openid: string;
  readonly at: Instant;
  /** When it was confirmed; its notices carry this date, so that none is written twice. */
  readonly begun?: Instant;
  readonly hash: string;
  /** Where the file lies until it is settled. */
  readonly file: string;
  readonly state: PastImportState;
  /** What its rows become, in their order: kind and id. */
  readonly rows: readonly { readonly kind: PastKind; readonly id: string }[];
  /** How many of them are written. */
  readonly done: number;
  readonly evidence: readonly EvidenceFile[];
  /** Why it is stuck. */
  readonly problem?: string;
  /** Why it was withdrawn. */
  readonly reason?: string;
  /** Set when nothing of it lies about any more. */
  readonly swept?: boolean;
}

/** Progress and the places of files are no facts, nor is who the account belongs to. */
export const pastImportFacts = ({ openid, file, done, swept, evidence, ...rest }: PastImport): Facts => ({
  ...rest,
  evidence: evidence.map(({ id, name, bytes }) => ({ id, name, bytes })),
});

export const EVIDENCE_FILES = 9;

interface Asker {
  readonly openid: string;
  /** How many of the import's rows somebody has confirmed. */
  readonly confirmed: number;
}

type Guard = (found: PastImport, asker: Asker) => string | undefined;

interface Rule {
  readonly text: string;
  readonly from: readonly PastImportState[];
  readonly unless: Guard;
}

const notOwn: Guard = ({ openid }, asker) =>
  openid === asker.openid ? undefined : '这不是您上传的文件，请由上传的人操作';

const full: Guard = ({ evidence }) =>
  evidence.length < EVIDENCE_FILES ? undefined : `证明材料最多 ${EVIDENCE_FILES} 份，请先删除一份`;

const unproven: Guard = ({ evidence }) =>
  evidence.length > 0 ? undefined : '请先添加至少一份证明材料，如签到表的照片或扫描件';

const someConfirmed: Guard = (_found, { confirmed }) =>
  confirmed === 0 ? undefined : `已有 ${confirmed} 条经确认，不能整批撤回`;

// biome-ignore format: read as a table
const rules = {
  attach:   { text: '添加证明材料', from: ['checked'],                  unless: firstOf(notOwn, full) },
  detach:   { text: '删除证明材料', from: ['checked'],                  unless: notOwn },
  confirm:  { text: '确认补录',     from: ['checked'],                  unless: firstOf(notOwn, unproven) },
  drop:     { text: '放弃',         from: ['checked'],                  unless: notOwn },
  withdraw: { text: '撤回这次补录', from: ['writing', 'stuck', 'done'], unless: someConfirmed },
} satisfies Record<PastImportStep, Rule>;

export const pastImportSteps: Record<PastImportStep, Rule> = rules;

const stateWords: Record<PastImportState, string> = {
  checked: '这次补录还没有确认',
  writing: '这次补录正在写入',
  stuck: '这次补录没有写完，请撤回后改好再上传',
  done: '这次补录已经写入',
  withdrawing: '这次补录正在撤回',
  withdrawn: '这次补录已经撤回',
  dropped: '这次补录已经放弃',
};

/** Why a step cannot be taken; undefined when nothing stands in the way. */
export function importObstacle(found: PastImport, step: PastImportStep, asker: Asker): string | undefined {
  const { from, unless } = pastImportSteps[step];
  return from.includes(found.state) ? unless(found, asker) : stateWords[found.state];
}

export function assertImportStep(found: PastImport, step: PastImportStep, asker: Asker): void {
  const reason = importObstacle(found, step, asker);
  if (reason) throw new AppError('INVALID_STATE', reason);
}

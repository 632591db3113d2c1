import type { Instant } from '../calendar';
import { AppError } from '../errors';
import type { Facts } from '../facts';
import type { PublicationState } from './kinds';

export interface Skipped {
  readonly session: string;
  readonly text: string;
}

/** A number of changes of sessions that are carried out bit by bit: of a plan, or of a month from a spreadsheet. */
export interface Publication {
  readonly id: string;
  readonly kind: 'schedule' | 'month';
  /** The schedule, or the month. */
  readonly of: string;
  readonly title: string;
  readonly state: PublicationState;
  readonly by: string;
  readonly name: string;
  readonly openid: string;
  readonly at: Instant;
  /** When writing began; its notices carry this date, so that none is written twice. */
  readonly begun?: Instant;
  /** Of the changes, so that the history proves them. */
  readonly hash: string;
  readonly total: number;
  readonly done: number;
  readonly batches: number;
  /** What could not be carried out, because someone booked meanwhile. */
  readonly skipped: readonly Skipped[];
}

/** Progress is no fact, nor who the account belongs to. */
export const publicationFacts = ({ openid, done, skipped, ...facts }: Publication): Facts => ({
  ...facts,
  skipped: skipped.length,
});

export const publicationStepNames = ['confirm', 'drop'] as const;
export type PublicationStep = (typeof publicationStepNames)[number];

export const publicationSteps: Record<PublicationStep, string> = { confirm: '确认写入', drop: '放弃' };

const stateWords: Record<PublicationState, string> = {
  checked: '这次改动还没有确认',
  writing: '这次改动正在写入',
  done: '这次改动已经写入',
  dropped: '这次改动已经放弃',
};

/** Why a step cannot be taken; undefined when nothing stands in the way. */
export function publicationObstacle(
  { state, openid }: Publication,
  step: PublicationStep,
  asker: { readonly openid: string; readonly isBusy: boolean },
): string | undefined {
  if (state !== 'checked') return stateWords[state];
  if (openid !== asker.openid) return '这不是您上传的表格，请由上传的人操作';
  return step === 'confirm' && asker.isBusy ? '另一项发布正在写入，请等它完成后再确认' : undefined;
}

export function assertPublicationStep(...asked: Parameters<typeof publicationObstacle>): void {
  const reason = publicationObstacle(...asked);
  if (reason) throw new AppError('INVALID_STATE', reason);
}

/** The same for every attempt to write it, so that both writers mean the same sessions. */
export const publicationTexts: Record<PublicationState, string> = {
  ...{ checked: '待确认', writing: '写入中', done: '已完成', dropped: '已放弃' },
};

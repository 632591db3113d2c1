import type { ExceptionCase } from '../../../services/exceptions';
import type { TapStep } from '../../../services/kept-scans';

export const stops: Record<TapStep, { readonly button: string; readonly done: string }> = {
  arriveUnscanned: { button: '我已到达', done: '已记下到达' },
  leaveUnscanned: { button: '我要离开', done: '已记下离开' },
};

export const reasons = ['没有网络', '没有人出示督导码', '相机或手机故障'].map((text) => ({ id: text, text }));

export interface Result {
  readonly title: string;
  readonly text: string;
  /** It waits on the phone. */
  readonly isKept: boolean;
}

export const resultOf = (stop: TapStep, { session }: ExceptionCase): Result => ({
  title: stops[stop].done,
  text:
    session.stage === 'ended'
      ? '站点社工会收到消息，请他们到首页点“到场证明”'
      : '结束时请扫码签退，或再报离开',
  isKept: false,
});

export const keptResult = (stop: TapStep): Result => ({
  title: `${stops[stop].done}，待发送`,
  text: '现在没有网络。有网络时自动发送，时间按现在算，不用再点。',
  isKept: true,
});

/** A chip and what was written besides, as one reason. */
export const reasonOf = ({ chosen, words }: { chosen: string; words: string }): string =>
  [chosen, words.trim()].filter(Boolean).join('，');

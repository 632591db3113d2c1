import type { Input } from '../../../../typings/api';
import { call } from '../../../services/cloud';
import type { ExceptionCase, ExceptionStep } from '../../../services/exceptions';

export interface Filled {
  readonly reason: string;
  readonly cause: string;
  readonly kind: string;
  readonly time: string;
  readonly way: string;
  readonly day: string;
}

export const empty: Filled = { reason: '', cause: '', kind: '', time: '', way: '', day: '' };

export const CANCEL = 'cancel';
export const ways = [
  { id: 'move', text: '改约另一天' },
  { id: CANCEL, text: '今天取消' },
];

interface Form {
  readonly button: string;
  readonly explains: string;
  /** What it says once before it is sent, where it costs something. */
  readonly asks?: string;
  readonly done: string;
  readonly after: string;
  readonly reasonLabel: string;
  readonly wants: { readonly [F in keyof Filled]?: true };
  readonly send: (id: string, filled: Filled) => Promise<ExceptionCase>;
}

type Online = Input<'supervision', 'askOnline'>['cause'];
type Kind = Input<'supervision', 'explainException'>['kind'];
export type FormStep = Exclude<ExceptionStep['step'], 'arrive' | 'leave' | 'vouch' | 'decide'>;

const DECIDES = '由项目统筹审批，结果会发到“消息”';

/** What each step wants to know, and how it is sent. */
export const forms: Record<FormStep, Form> = {
  askShort: {
    ...{ button: '提交申请', done: '申请已提交', after: DECIDES, reasonLabel: '为什么时长不够', wants: {} },
    explains: '时长不够的督导，写明原因并经项目统筹批准后才能计入。',
    send: (id, { reason }) => call('supervision', 'askShort', { id, reason }),
  },
  askOnline: {
    ...{
      button: '提交申请',
      done: '申请已提交',
      after: DECIDES,
      reasonLabel: '说明（选“其他”时必填）',
      wants: { cause: true },
    },
    explains:
      '线上督导经项目统筹批准后才能计入。当天请站点社工出示督导码，读出六位数字，您输入数字签到、签退。',
    send: (id, { cause, reason }) => call('supervision', 'askOnline', { id, cause: cause as Online, reason }),
  },
  stateLeft: {
    ...{ button: '提交', done: '离开时间已补报', reasonLabel: '为什么没有签退', wants: { time: true } },
    explains: '请如实填写那天离开的时间。站点社工证明、项目统筹批准后才能计入。',
    after: '先由站点社工证明，再由项目统筹审批',
    send: (id, { time, reason }) => call('supervision', 'stateLeft', { id, time, reason }),
  },
  reportClosed: {
    ...{ button: '提交', done: '已提交', reasonLabel: '站点为什么关闭', wants: { way: true } },
    explains: '到站后发现站点关闭、今天督导不了，可以改约另一天，或取消今天的督导。',
    asks: '提交后今天的督导不再进行，站点和项目统筹会收到消息。',
    after: '站点和项目统筹已收到消息',
    send: (id, { reason, day }) => call('supervision', 'reportClosed', { id, reason, ...(day && { day }) }),
  },
  explain: {
    ...{
      button: '提交说明',
      done: '说明已提交',
      after: DECIDES,
      reasonLabel: '再说明一次',
      wants: { kind: true },
    },
    explains: '没有批准的，可以针对统筹的理由再说明一次。',
    send: (id, { kind, reason }) =>
      call('supervision', 'explainException', { id, kind: kind as Kind, reason }),
  },
};

const keyOf = (id: string, step: FormStep) => `exception:${id}:${step}`;

export const openDraft = (id: string, step: FormStep): Filled =>
  (wx.getStorageSync(keyOf(id, step)) as Filled | '') || empty;
export const keepDraft = (id: string, step: FormStep, filled: Filled): void =>
  wx.setStorageSync(keyOf(id, step), filled);
export const dropDraft = (id: string, step: FormStep): void => wx.removeStorageSync(keyOf(id, step));

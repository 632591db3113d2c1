import { dayText } from '../calendar';
import type { Tag, Tone } from '../session-words';
import { type Application, type ApplicationStage, applicationStageText } from './application';
import { postText } from './posts';
import type { Round } from './round';

const tones: Record<ApplicationStage, Tone> = {
  draft: 'todo',
  submitted: 'doing',
  returned: 'wrong',
  interview: 'doing',
  ranked: 'doing',
  medical: 'doing',
  cleared: 'doing',
  notice: 'doing',
  offered: 'doing',
  hired: 'done',
  left: 'off',
  declined: 'off',
  rejected: 'off',
  withdrawn: 'off',
};

export const tagOf = ({ stage }: Pick<Application, 'stage'>): Tag => ({
  text: applicationStageText[stage],
  tone: tones[stage],
});

type Words = (application: Application, round: Round) => string;

const next: Record<ApplicationStage, Words> = {
  draft: (_, { terms }) => `填完后提交，报名到 ${dayText(terms.applyTo)}截止`,
  submitted: () => '等待审核，结果会在消息里通知',
  returned: () => '请按批注修改后重新提交',
  interview: ({ slot }) => (slot ? '请按时参加面试，带上身份证和证书原件' : '请选择面试时间'),
  ranked: ({ rank = 0 }, { terms }) =>
    rank <= terms.places ? '等待体检通知' : '列入递补名单，有名额空出时按排名通知',
  medical: ({ hasIdNumber }) =>
    hasIdNumber ? '请按通知体检，结论登记后会通知' : '请先填写身份证号，再去体检',
  cleared: () => '体检合格，等待公示',
  notice: (_, { notice }) => `公示到 ${notice ? dayText(notice.to) : ''}，结束后通知聘用结果`,
  offered: () => '请答复是否接受聘用',
  hired: ({ post }) => (post ? '已录用，请在“我的”切换到督导身份' : '已录用，有岗位空出来时会通知'),
  left: ({ leftOn = '' }) => `已登记从 ${dayText(leftOn)}起离任；之前的督导请把记录写完`,
  declined: () => '您放弃了聘用，本轮报名结束',
  rejected: ({ reason = '' }) => (reason ? `未录用：${reason}` : '本轮未录用'),
  withdrawn: () => '报名已撤回；报名没有截止的，可以重新报名',
};

/** What happens next, in one sentence to the applicant. */
export const nextWords = (application: Application, round: Round): string =>
  next[application.stage](application, round);

const forReviewers: Record<ApplicationStage, (application: Application) => string> = {
  draft: () => '本人还没有提交',
  submitted: () => '请审核',
  returned: () => '等本人修改后重新提交',
  interview: ({ slot }) => (slot ? '等待面试和评分' : '还没有选面试时间'),
  ranked: ({ rank = 0 }) => `排第 ${rank} 名，等待通知体检`,
  medical: ({ hasIdNumber, medical }) => {
    if (!hasIdNumber) return '等本人填写身份证号';
    return medical ? '等待复检结论' : '等待体检结论';
  },
  cleared: () => '可以公示',
  notice: () => '公示中',
  offered: () => '等本人答复',
  hired: ({ post }) => (post ? `已录用，在${postText(post)}` : '已录用，等岗位空出来再安排'),
  left: ({ leftOn = '', post }) => `从 ${dayText(leftOn)}起离任${post ? `，原在${postText(post)}` : ''}`,
  declined: () => '本人放弃',
  rejected: ({ reason = '' }) => reason,
  withdrawn: () => '本人撤回',
};

/** What is to be done next, in one sentence to those who run the round. */
export const reviewWords = (application: Application): string => forReviewers[application.stage](application);

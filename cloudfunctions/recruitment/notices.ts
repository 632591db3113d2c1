import { dayText } from '#domain/calendar';
import type { Application } from '#domain/recruitment/application';
import type { ApplicationStep } from '#domain/recruitment/application-steps';
import type { Round } from '#domain/recruitment/round';
import type { ApplicationDocument, Documents } from '#platform/documents';
import { reviewUrl, statusUrl } from '#platform/links';
import type { Notice } from '#platform/notify';
import { whenOf } from './slot-view';

interface Words {
  readonly title: string;
  readonly text: (application: Application, round: Round) => string;
}

const called = ({ form }: Application) => form.name ?? '报名者';

/** What the applicant is told of a step that someone else took. */
const toApplicant: Partial<Record<ApplicationStep, Words>> = {
  returnForm: { title: '报名需要修改', text: () => '审核人退回了报名表，请按批注修改后重新提交' },
  passReview: { title: '报名审核通过', text: () => '请选择面试时间' },
  reject: { title: '报名结果', text: ({ reason = '' }) => `这次没有录用：${reason}` },
  rank: {
    title: '面试成绩已出',
    text: ({ result = 0, rank }) => `面试 ${result.toFixed(2)} 分，排第 ${rank} 名`,
  },
  callToMedical: { title: '请准备体检', text: () => '请先填写身份证号并同意登记体检结论，再按通知体检' },
  passMedical: { title: '体检合格', text: () => '接下来进入公示，开始时会再通知您' },
  failMedical: { title: '报名结果', text: ({ reason = '' }) => `这次没有录用：${reason}` },
  recheck: { title: '需要复检', text: () => '体检结论为复检，请按通知的时间复检' },
  publish: {
    title: '已进入公示',
    text: (_, { notice }) => `公示到 ${notice ? dayText(notice.to) : ''}，结束后通知您聘用结果`,
  },
  uphold: { title: '报名结果', text: ({ reason = '' }) => `这次没有录用：${reason}` },
  leave: {
    title: '离任已登记',
    text: ({ leftOn = '' }) => `从 ${dayText(leftOn)}起离任；之前的督导请把记录写完，之后的由接任的督导进行`,
  },
  takePost: { title: '已接任督导岗位', text: () => '请在“我的”切换到督导身份，查看接手的督导日程' },
  offer: { title: '聘用通知', text: () => '公示已结束，请在“我的报名”里答复是否接受聘用' },
};

/** What the coordinator is told of a step that the applicant took. */
const toCoordinator: Partial<Record<ApplicationStep, Words>> = {
  submit: { title: '新的报名', text: (application) => `${called(application)}提交了报名，请审核` },
  withdraw: { title: '报名已撤回', text: (application) => `${called(application)}撤回了报名` },
  accept: { title: '已接受聘用', text: (application) => `${called(application)}接受了聘用` },
  decline: {
    title: '已放弃聘用',
    text: (application) => `${called(application)}放弃了聘用，请看排名中能否递补`,
  },
};

/** Whom a step is told to, and in which words; nobody for a draft that ends before anyone saw it. */
export function noticeOf(
  step: ApplicationStep,
  application: ApplicationDocument,
  round: Round,
): Notice | undefined {
  const [own, theirs] = [toApplicant[step], toCoordinator[step]];
  if (own && application.owner)
    return {
      ...{ to: `openid:${application.owner}`, url: statusUrl(application.round) },
      ...{ title: own.title, text: own.text(application, round) },
    };
  if (!theirs || !application.submittedAt) return undefined;
  return {
    ...{ to: 'role:coordinator', url: reviewUrl(application.id) },
    ...{ title: theirs.title, text: theirs.text(application, round) },
  };
}

export const slotNotice = ({ owner, round }: ApplicationDocument, slot: Documents['slots']): Notice => ({
  ...{ to: `openid:${owner}`, url: statusUrl(round), title: '面试时间已安排' },
  text: `${whenOf(slot)}，${slot.place}，请带身份证和证书原件`,
});

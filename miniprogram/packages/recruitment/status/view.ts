import { type OwnApplication, pageUrl, type RoundView, underWay } from '../types';

type Step = OwnApplication['steps'][number];

const stepIn = ({ steps }: OwnApplication, wanted: Step['step']): Step | undefined =>
  steps.find(({ step }) => step === wanted);

interface Deed {
  readonly text: (application: OwnApplication) => string;
  readonly page: string;
  readonly isOpen: (application: OwnApplication, round: RoundView) => boolean;
}

/** What the applicant does on another page; the first that is open is the main one. */
const deeds: readonly Deed[] = [
  {
    page: 'apply',
    isOpen: (application) => stepIn(application, 'submit') !== undefined,
    text: ({ comments }) => (Object.keys(comments).length > 0 ? '去修改并重新提交' : '继续填写报名'),
  },
  { page: 'slot', isOpen: ({ slot, slots }) => !slot && slots.length > 0, text: () => '选择面试时间' },
  { page: 'apply', isOpen: (own, { isOpen }) => isOpen && !underWay(own), text: () => '重新报名' },
];

const deedOf = (application: OwnApplication, round: RoundView) => {
  const deed = deeds.find(({ isOpen }) => isOpen(application, round));
  return deed ? { text: deed.text(application), url: pageUrl(deed.page, round.id) } : null;
};

const noSlotYet = ({ stage, slot, slots }: OwnApplication): boolean =>
  stage === 'interview' && !slot && slots.length === 0;

/** What each final step means, asked once before it is taken. */
export const questions = {
  withdraw: {
    title: '撤回这份报名？',
    content: '撤回后这份报名就结束了，不能恢复，成绩和名次也会作废。报名期内可以重新报名。',
    confirmText: '撤回报名',
  },
  accept: {
    title: '接受聘用？',
    content: '接受后您将成为本项目的督导，名额即为您保留，工作人员会联系您签约。',
    confirmText: '接受聘用',
  },
  decline: {
    title: '放弃聘用？',
    content: '放弃后名额会给下一位候选人，不能恢复。',
    confirmText: '放弃聘用',
  },
} as const satisfies Partial<Record<Step['step'], object>>;

export type Final = keyof typeof questions;

export const statusView = (application: OwnApplication, round: RoundView) => ({
  ...{ deed: deedOf(application, round), comments: Object.values(application.comments) },
  hasNotice: round.hasNotice,
  note: noSlotYet(application) ? '现在还没有空余的时间，有了会在这里选，也可以致电咨询' : '',
  offer: stepIn(application, 'accept') ?? null,
  withdraw: stepIn(application, 'withdraw') ?? null,
  canMove: Boolean(application.slot) && application.slots.length > 0,
  moments: application.timeline.map(({ title, when, by, why }, index, { length }) => ({
    ...{ title, text: why, tone: index === length - 1 ? 'todo' : 'off' },
    when: by ? `${when} · ${by}` : when,
  })),
});

export type StatusView = ReturnType<typeof statusView>;

import { call } from '../../services/cloud';
import type { Review } from './words';

type Step = Review['steps'][number]['step'];

/** How a step outside the review is taken: on a page of its own, or at once after one question. */
type Way =
  | { readonly text: string; readonly page: string; readonly isQuiet?: true }
  | {
      readonly text: string;
      readonly isQuiet?: true;
      readonly effect: (application: Review) => string;
      readonly take: (application: Review) => Promise<unknown>;
    };

const answer =
  (accepts: boolean) =>
  ({ id }: Review) =>
    call('recruitment', 'answerOffer', { id, accepts });

/** Steps of the applicant appear only on paper applications, where the coordinator takes them (代办). */
const ways: Partial<Record<Step, Way>> = {
  passMedical: { text: '登记体检结论', page: '/packages/hiring/medical/index' },
  offer: {
    text: '发出聘用',
    effect: ({ name }) => `${name}会收到聘用通知，本人接受后成为督导。`,
    take: ({ id }) => call('recruitment', 'offer', { id }),
  },
  takePost: {
    text: '安排到岗',
    effect: ({ name }) => `${name}接手空缺的岗位和还剩的次数，今后的督导转给他，双方会收到消息。`,
    take: ({ id }) => call('recruitment', 'takePost', { id }),
  },
  leave: { text: '登记离任', page: '/packages/hiring/leave/index', isQuiet: true },
  accept: {
    text: '代办：接受聘用',
    effect: ({ name }) => `${name}已书面接受聘用，登记后成为督导。`,
    take: answer(true),
  },
  decline: {
    text: '代办：放弃聘用',
    effect: ({ name }) => `${name}已书面放弃，名额由下一名递补。`,
    take: answer(false),
  },
  withdraw: {
    text: '代办：撤回报名',
    effect: ({ name }) => `${name}已书面撤回，这份报名到此结束。`,
    take: ({ id }) => call('recruitment', 'withdraw', { id }),
  },
};

export const wayOf = (step: Step): Way | undefined => ways[step];

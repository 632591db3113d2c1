import { timeText } from '../calendar';
import type { Session, Stage } from '../session';

type Words = Partial<Record<Stage, (session: Session) => string>>;

const notYet = () => '还没有签到，请先扫码签到';

export const addStopWords: Words = {
  ...{ tentative: notYet, agreed: notYet },
  ended: () => '这次督导已经签退，不用再扫站点；请写督导记录',
};

export const moveHereWords: Words = {
  inProgress: ({ arrival }) =>
    `您已于 ${arrival ? timeText(arrival.at) : '今天'} 签到，不能再改镇街；去别的站点请用“到了下一个站点”`,
  ended: () => '这次督导已经签退，不能再改站点；请写督导记录',
};

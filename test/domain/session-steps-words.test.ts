import { type RecordState, recordStates, type Stage, stages } from '../../domain/session';
import { obstacle, type Step, stepNames, steps } from '../../domain/session-steps';
import { actorOf } from '../support/people';
import { at, sessionIn } from '../support/sessions';

const NOW = at('17:30');

const gone = (stage: string, text: string) => `这次督导${stage}，不能${text}；如有疑问请联系项目统筹`;
const over = (text: string) => ({
  declined: gone('已谢绝', text),
  cancelled: gone('已取消', text),
  missed: gone('未进行', text),
  voided: gone('已作废', text),
});

/** The words for the role that may take the step in some other stage; '' where it may be taken. */
const words: Record<Step, Record<Stage, string>> = {
  showCode: {
    ...{ tentative: '', agreed: '', inProgress: '', ended: '这次督导已经签退，不用再出示督导码' },
    ...over('出示督导码'),
  },
  checkIn: {
    ...{ tentative: '', agreed: '' },
    inProgress: '您已于 08:50 签到，不用再签到；结束时请扫码签退',
    ended: '这次督导已经签退，不用再签到；请写督导记录',
    ...over('扫码签到'),
  },
  checkOut: {
    ...{ tentative: '还没有签到，请先扫码签到', agreed: '还没有签到，请先扫码签到', inProgress: '' },
    ended: '您已于 17:05 签退，不用再签退',
    ...over('扫码签退'),
  },
  addStop: {
    ...{ tentative: '还没有签到，请先扫码签到', agreed: '还没有签到，请先扫码签到', inProgress: '' },
    ended: '这次督导已经签退，不用再扫站点；请写督导记录',
    ...over('到了下一个站点'),
  },
  moveHere: {
    ...{ tentative: '', agreed: '' },
    inProgress: '您已于 08:50 签到，不能再改镇街；去别的站点请用“到了下一个站点”',
    ended: '这次督导已经签退，不能再改站点；请写督导记录',
    ...over('今天改到本站'),
  },
  submitRecord: {
    tentative: '督导还没有进行，签退后再写记录',
    agreed: '督导还没有进行，签退后再写记录',
    inProgress: '请先签退，再写督导记录',
    ended: '',
    ...over('写督导记录'),
  },
  confirmRecord: {
    tentative: '督导还没有进行，签退并提交记录后再确认',
    agreed: '督导还没有进行，签退并提交记录后再确认',
    inProgress: '督导还在进行，签退并提交记录后再确认',
    ended: '督导还没有提交记录，请等提交以后再确认',
    ...over('确认记录'),
  },
  confirmInPlace: {
    tentative: '督导还没有进行，签退并提交记录后再确认',
    agreed: '督导还没有进行，签退并提交记录后再确认',
    inProgress: '督导还在进行，签退并提交记录后再确认',
    ended: '督导还没有提交记录，请等提交以后再确认',
    ...over('代确认'),
  },
  returnRecord: {
    tentative: gone('暂定', '退回修改'),
    agreed: gone('已约定', '退回修改'),
    inProgress: gone('进行中', '退回修改'),
    ended: '督导还没有提交记录，请等提交以后再确认',
    ...over('退回修改'),
  },
};

const wordRows = stepNames.flatMap((step) =>
  stages.map((stage) => [step, stage, words[step][stage]] as const),
);

test.each(wordRows)('%s when %s says: %s', (step, stage, reason) => {
  const actor = actorOf(steps[step].by);
  expect(obstacle(sessionIn(stage, 'none'), step, actor, NOW) ?? '').toBe(reason);
});

const recordWords: Record<RecordState, Record<'submitRecord' | 'confirmRecord' | 'returnRecord', string>> = {
  none: {
    submitRecord: '',
    confirmRecord: '督导还没有提交记录，请等提交以后再确认',
    returnRecord: '督导还没有提交记录，请等提交以后再确认',
  },
  submitted: { submitRecord: '记录已经提交，不用再交；等待站点确认', confirmRecord: '', returnRecord: '' },
  returned: {
    submitRecord: '',
    confirmRecord: '记录已退回给督导修改，请等重新提交以后再确认',
    returnRecord: '记录已退回给督导修改，请等重新提交以后再确认',
  },
  confirmed: {
    submitRecord: '记录已经确认，不用再操作',
    confirmRecord: '记录已经确认，不用再操作',
    returnRecord: '记录已经确认，不用再操作',
  },
};

test.each(recordStates)('an ended session whose record is %s says what stands in the way of it', (state) => {
  for (const step of ['submitRecord', 'confirmRecord', 'returnRecord'] as const) {
    const reason = obstacle(sessionIn('ended', state), step, actorOf(steps[step].by), NOW);
    expect(reason ?? '').toBe(recordWords[state][step]);
  }
});

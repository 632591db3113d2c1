import type { Actor, Role } from '../../domain/people';
import { roles } from '../../domain/people';
import { type RecordState, recordStates, type Stage, stages } from '../../domain/session';
import { availableSteps, isMissed, obstacle, type Step, stepNames, steps } from '../../domain/session-steps';
import {
  coordinator,
  deputy,
  lead,
  member,
  otherSupervisor,
  otherTownsLead,
  supervisor,
} from '../support/people';
import { anEndedSession, aPresence, aSession, at, OTHER_TOWN, TOWN } from '../support/sessions';

const NOW = at('17:30');

type Offer = Partial<Record<Role, readonly Step[]>>;
type ByRecord = Record<RecordState, Offer>;

const always = (offer: Offer): ByRecord => ({
  none: offer,
  submitted: offer,
  returned: offer,
  confirmed: offer,
});
const arriving: Offer = { supervisor: ['checkIn'], worker: ['showCode'] };
const closed = always({});

/** What each role is offered on the day itself, written down from R6 and R7 and not from the code. */
const offers: Record<Stage, ByRecord> = {
  tentative: always(arriving),
  agreed: always(arriving),
  inProgress: always({ supervisor: ['checkOut'], worker: ['showCode'] }),
  ended: {
    none: { supervisor: ['submitRecord'] },
    submitted: { worker: ['confirmRecord'], coordinator: ['returnRecord'] },
    returned: { supervisor: ['submitRecord'] },
    confirmed: {},
  },
  declined: closed,
  cancelled: closed,
  missed: closed,
  voided: closed,
};

const actorOf: Record<Role, Actor> = {
  visitor: { ...supervisor, role: 'visitor' },
  supervisor,
  worker: lead,
  contact: { ...lead, role: 'contact' },
  coordinator,
  inspector: { ...supervisor, role: 'inspector' },
  commissioner: { ...coordinator, role: 'commissioner' },
};

const matrix = stages.flatMap((stage) =>
  recordStates.flatMap((state) => roles.map((role) => [stage, state, role] as const)),
);

const sessionIn = (stage: Stage, state: RecordState) => {
  const { arrival, departure, hosts } = anEndedSession();
  const came = stage === 'inProgress' || stage === 'ended';
  return aSession({
    ...{ stage, record: { state } },
    ...(came && arrival && { arrival, hosts }),
    ...(stage === 'ended' && departure && { departure }),
  });
};

test.each(matrix)('%s with record %s offers the %s exactly their steps (R6, R7)', (stage, state, role) => {
  expect(availableSteps(sessionIn(stage, state), actorOf[role], NOW)).toEqual(
    offers[stage][state][role] ?? [],
  );
});

test.each(matrix)('%s with record %s refuses the %s in words that say how to go on', (stage, state, role) => {
  const session = sessionIn(stage, state);
  for (const step of stepNames) {
    const reason = obstacle(session, step, actorOf[role], NOW);
    const offered = offers[stage][state][role]?.includes(step) ?? false;
    if (offered) expect(reason).toBeUndefined();
    else expect(reason).toMatch(/请|可在|不用|后再|后才能|等待/);
  }
});

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
    ended: '督导还没有提交记录，提交后才能确认',
    ...over('确认记录'),
  },
  returnRecord: {
    tentative: gone('暂定', '退回修改'),
    agreed: gone('已约定', '退回修改'),
    inProgress: gone('进行中', '退回修改'),
    ended: '督导还没有提交记录，提交后才能确认',
    ...over('退回修改'),
  },
};

const wordRows = stepNames.flatMap((step) =>
  stages.map((stage) => [step, stage, words[step][stage]] as const),
);

test.each(wordRows)('%s when %s says: %s', (step, stage, reason) => {
  const actor = actorOf[steps[step].by];
  expect(obstacle(sessionIn(stage, 'none'), step, actor, NOW) ?? '').toBe(reason);
});

const recordWords: Record<RecordState, Record<'submitRecord' | 'confirmRecord' | 'returnRecord', string>> = {
  none: {
    submitRecord: '',
    confirmRecord: '督导还没有提交记录，提交后才能确认',
    returnRecord: '督导还没有提交记录，提交后才能确认',
  },
  submitted: { submitRecord: '记录已经提交，等待站点确认', confirmRecord: '', returnRecord: '' },
  returned: {
    submitRecord: '',
    confirmRecord: '记录已退回给督导修改，重新提交后才能确认',
    returnRecord: '记录已退回给督导修改，重新提交后才能确认',
  },
  confirmed: {
    submitRecord: '记录已经确认，不用再操作',
    confirmRecord: '记录已经确认，不用再操作',
    returnRecord: '记录已经确认，不用再操作',
  },
};

test.each(recordStates)('an ended session whose record is %s says what stands in the way of it', (state) => {
  for (const step of ['submitRecord', 'confirmRecord', 'returnRecord'] as const) {
    const reason = obstacle(sessionIn('ended', state), step, actorOf[steps[step].by], NOW);
    expect(reason ?? '').toBe(recordWords[state][step]);
  }
});

const submitted = anEndedSession({ record: { state: 'submitted' } });
const inProgress = sessionIn('inProgress', 'none');

test.each([
  [
    'a supervisor checking in to another’s session',
    aSession(),
    'checkIn',
    otherSupervisor,
    '这是其他督导的督导，请返回选择自己的督导',
  ],
  [
    'a supervisor checking out of another’s session',
    inProgress,
    'checkOut',
    otherSupervisor,
    '这是其他督导的督导，请返回选择自己的督导',
  ],
  [
    'a supervisor recording another’s session',
    anEndedSession(),
    'submitRecord',
    otherSupervisor,
    '这是其他督导的督导，请返回选择自己的督导',
  ],
  [
    'a worker of another town showing the code',
    aSession(),
    'showCode',
    otherTownsLead,
    '您不是这个镇街的社工，请由该镇街的社工操作',
  ],
  [
    'a worker of another town confirming',
    submitted,
    'confirmRecord',
    otherTownsLead,
    '您不是这个镇街的社工，请由该镇街的社工操作',
  ],
  [
    'a supervisor who is also a worker confirming their own record',
    submitted,
    'confirmRecord',
    { ...lead, persons: ['w001', 's1'] },
    '不能确认自己的督导，请由站点社工确认',
  ],
  [
    'a member who did not host confirming',
    submitted,
    'confirmRecord',
    member,
    '请由当天出示督导码的社工或站长、副站长确认',
  ],
  [
    'a supervisor in another role',
    aSession(),
    'checkIn',
    coordinator,
    '您当前的身份不能执行此操作，可在“我的”切换身份',
  ],
] as const)('%s is refused', (_, session, step, actor, reason) => {
  expect(obstacle(session, step, actor, NOW)).toBe(reason);
});

const hostedBy = (host: string) => ({
  arrival: aPresence('08:50', { host }),
  departure: aPresence('17:05', { host: 'w009' }),
});

test.each([
  ['the lead, who did not host', submitted, lead],
  ['the deputy, who did not host', { ...submitted, ...hostedBy('w003') }, deputy],
  ['a member who hosted the arrival', { ...submitted, ...hostedBy('w003') }, member],
  [
    'a member who hosted the departure',
    { ...submitted, departure: aPresence('17:05', { host: 'w003' }) },
    member,
  ],
] as const)('%s may confirm (R7.2)', (_, session, actor) => {
  expect(obstacle(session, 'confirmRecord', actor, NOW)).toBeUndefined();
});

test('someone without a title confirms only what they hosted', () => {
  const { title: _, ...untitled } = member;
  expect(obstacle(submitted, 'confirmRecord', untitled, NOW)).toBe(
    '请由当天出示督导码的社工或站长、副站长确认',
  );
});

test.each([
  ['the last minute of the day before', at('23:59', '2022-03-08'), '这次督导在 3 月 9 日 周三，请在当天操作'],
  ['the first minute of the day', at('00:00'), undefined],
  ['the last minute of the day', at('23:59'), undefined],
  ['midnight after the day', at('00:00', '2022-03-10'), '这次督导在 3 月 9 日 周三，请在当天操作'],
] as const)('codes and stops belong to the day in Shanghai: %s (R6.1)', (_, now, reason) => {
  expect(obstacle(aSession(), 'checkIn', supervisor, now)).toBe(reason);
  expect(obstacle(aSession(), 'showCode', lead, now)).toBe(reason);
  expect(obstacle(inProgress, 'checkOut', supervisor, now)).toBe(reason);
});

test('records are written, confirmed and returned on later days too', () => {
  const later = at('10:00', '2022-03-20');
  expect(obstacle(anEndedSession(), 'submitRecord', supervisor, later)).toBeUndefined();
  expect(obstacle(submitted, 'confirmRecord', lead, later)).toBeUndefined();
  expect(obstacle(submitted, 'returnRecord', coordinator, later)).toBeUndefined();
});

test.each(stages)(
  'a session that is %s is missed only when it was still to come and its day has passed',
  (stage) => {
    const waiting = stage === 'tentative' || stage === 'agreed';
    expect(isMissed(aSession({ stage }), '2022-03-08')).toBe(false);
    expect(isMissed(aSession({ stage }), '2022-03-09')).toBe(false);
    expect(isMissed(aSession({ stage }), '2022-03-10')).toBe(waiting);
  },
);

test('the towns of the test world differ, so that a refusal above means what it says', () => {
  expect([lead.town, otherTownsLead.town]).toEqual([TOWN, OTHER_TOWN]);
});

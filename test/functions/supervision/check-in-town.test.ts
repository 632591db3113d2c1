import { chainFaults } from '../../../domain/history';
import { codeShown } from '../../support/codes';
import { aTown, given, type World } from '../../support/given';
import { coordinator, lead, otherSupervisor, supervisor } from '../../support/people';
import { aSession, at, DAY, OTHER_TOWN, TOWN } from '../../support/sessions';

const id = 'session001';
const hosts = [{ worker: 'w001', station: 'st001' }];

describe('今天改到本站 (R6.1)', () => {
  const station = `st${OTHER_TOWN.slice(-3)}`;
  const towns = [
    aTown(),
    aTown({ id: OTHER_TOWN, name: '中山港街道' }),
    aTown({ id: '442000005', name: '东区街道', supervisor: 's2' }),
  ];
  const agenda = {
    audience: 'named',
    workers: ['w003'],
    duties: ['cases'],
    form: 'group',
    need: '',
  } as const;
  const agreed = aSession({ hosts, station: 'st001', agenda });
  let world: World;

  beforeAll(async () => {
    world = await given({ now: '2022-03-09T17:00', towns, sessions: [agreed] });
    await world.put('supervisorMonths', [{ id: 's1:2022-03', days: { [DAY]: id } }]);
    await world.put('stationMonths', [
      { id: 'st001:2022-03', days: { [DAY]: id, '2022-03-10': 'session007' } },
      { id: 'st009:2022-03', days: { [DAY]: 'session008' } },
    ]);
    await world.put('stations', [
      { id: 'st009', name: '张家边社工站', town: OTHER_TOWN },
      { id: 'st005', name: '东区社工站', town: '442000005' },
    ]);
  });

  const move = (changes: object = {}, who = supervisor) =>
    world.as(who)('supervision', 'moveHere', {
      ...{ id, town: OTHER_TOWN, station, reason: '原站点临时停电' },
      ...changes,
    });

  test('the page offers the other own towns, and says which station cannot be chosen', async () => {
    const { towns: offered } = await world.as(supervisor)('supervision', 'moveForm', { id });
    expect(offered).toEqual([
      {
        ...{ id: OTHER_TOWN, name: '中山港街道' },
        stations: [
          { id: station, name: '中山港街道社工站' },
          { id: 'st009', name: '张家边社工站', reason: '这个站点今天已有别的督导，请选择其他站点' },
        ],
      },
    ]);
    await expect(world.as(otherSupervisor)('supervision', 'moveForm', { id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('the code of an own town that is not today’s says how to move there', async () => {
    const code = codeShown({ now: world.clock.now(), town: OTHER_TOWN, session: 'session006', host: 'w004' });
    const words = '这是中山港街道的督导码，您今天约定在石岐街道；要改在这里督导，请点“今天改到本站”';
    await expect(world.as(supervisor)('supervision', 'checkIn', { id, code })).rejects.toMatchObject({
      ...{ code: 'INVALID_INPUT', message: words, fields: { code: words, moveTo: OTHER_TOWN } },
    });
  });

  test.each([
    ['a town that is not', { town: '442000999' }, 'town', '没有找到这个镇街，请返回重新选择'],
    [
      'a town of another supervisor',
      { town: '442000005', station: 'st005' },
      'town',
      '东区街道不是您固定督导的镇街，请选择您自己的镇街',
    ],
    [
      'the town of today',
      { town: TOWN, station: 'st001' },
      'town',
      '今天本来就约在石岐街道，同一镇街换站点不用改，请直接扫码签到',
    ],
    ['a station of another town', { station: 'st001' }, 'station', '这个站点不在所选的镇街，请重新选择'],
    ['a station that is taken', { station: 'st009' }, 'station', '这个站点今天已有别的督导，请选择其他站点'],
    ['no reason', { reason: ' ' }, 'reason', '改到这里的理由至少写 2 个字'],
    ['no town', { town: '' }, 'town', '请选择镇街'],
  ])('a move with %s is refused at its field', async (_, changes, field, message) => {
    await expect(move(changes)).rejects.toMatchObject({
      ...{ code: 'INVALID_INPUT', message, fields: { [field]: message } },
    });
    expect((await world.session(id)).town).toBe(TOWN);
  });

  test('a town that is closed today is refused with why', async () => {
    const closure = {
      ...{ id: 'block00001', kind: 'closure', who: OTHER_TOWN, from: DAY, to: DAY, reason: '疫情' },
      ...{ state: 'approved', by: 'c1', at: at('08:00') },
    };
    await world.put('blocks', [closure]);
    await expect(move()).rejects.toThrow(
      '中山港街道今天不能督导：镇街因疫情暂停督导，请选择其他镇街，或联系项目统筹',
    );
    await world.remove('blocks', closure.id);
  });

  test('another supervisor moves nothing', async () => {
    await expect(move({}, otherSupervisor)).rejects.toMatchObject({
      ...{ code: 'INVALID_STATE', message: '这是其他督导的督导，请返回选择自己的督导' },
    });
  });

  test('one tap and a reason move the session; days, history and everybody concerned know it', async () => {
    const view = await move();
    expect(view).toMatchObject({ town: '中山港街道', stage: 'agreed', marks: ['改站点'] });
    expect(view.checkIn?.notes).toEqual(['今天从石岐街道改到中山港街道，理由：原站点临时停电']);
    const session = await world.session(id);
    expect(session).toMatchObject({
      ...{ town: OTHER_TOWN, station, hosts: [], agenda: { audience: 'all', workers: [] } },
      relocated: { from: TOWN, station: 'st001', reason: '原站点临时停电' },
    });
    const months = await world.all('stationMonths');
    expect(months.map(({ id: month, days }) => [month, days])).toEqual([
      ['st001:2022-03', { '2022-03-10': 'session007' }],
      [`${station}:2022-03`, { [DAY]: id }],
      ['st009:2022-03', { [DAY]: 'session008' }],
    ]);
    expect((await world.all('supervisorMonths')).map(({ days }) => days)).toEqual([{ [DAY]: id }]);
    const entries = await world.history(id);
    expect(entries.map(({ action }) => action)).toEqual(['plan', 'moveHere']);
    expect(chainFaults(entries, session)).toEqual([]);
    const told = (await world.all('messages')).map(({ to }) => to);
    expect(told.toSorted()).toEqual(['role:coordinator', 'w001', 'w002', 'w004']);
    const { messages } = await world.as(coordinator)('account', 'inbox', {});
    expect(messages[0]?.text).toBe(
      '3 月 9 日 周三的督导由何敏仪从石岐街道改到中山港街道，理由：原站点临时停电',
    );
  });

  test('then the ordinary check-in follows, by a worker of that town alone', async () => {
    await expect(world.as(lead)('supervision', 'showCode', { id })).rejects.toThrow('您不是这个镇街的社工');
    const theirs = { role: 'worker', person: 'w004' } as const;
    const { codes } = await world.as(theirs)('supervision', 'showCode', { id });
    const view = await world.as(supervisor)('supervision', 'checkIn', { id, code: codes[0]?.code });
    expect(view).toMatchObject({ stage: 'inProgress', arrival: { host: '梁伟明' } });
    const words = '您已于 17:00 签到，不能再改镇街；去别的站点请用“到了下一个站点”';
    await expect(move({ town: TOWN, station: 'st001' })).rejects.toThrow(words);
  });
});

test('a session of another day is not moved today', async () => {
  const world = await given({ now: '2022-03-09T17:01', sessions: [aSession({ day: '2022-03-10' })] });
  const station = `st${OTHER_TOWN.slice(-3)}`;
  const attempt = world.as(supervisor)('supervision', 'moveHere', {
    ...{ id, town: OTHER_TOWN, station, reason: '临时' },
  });
  await expect(attempt).rejects.toThrow('这次督导在 3 月 10 日 周四，请在当天操作');
});

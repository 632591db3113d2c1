import { answer, ask, hours, inbox, look, record } from '../../support/corrections';
import { given, type World } from '../../support/given';
import {
  commissioner,
  coordinator,
  deputy,
  lead,
  member,
  otherSupervisor,
  supervisor,
} from '../../support/people';
import { aDoneSession, anEndedSession, aRecordText, at } from '../../support/sessions';

const id = 'session001';
const now = '2022-03-10T09:00';

describe('a correction that comes to nothing (R7.7)', () => {
  test('is refused with a reason, and the session stays as it was', async () => {
    const world = await given({ now, sessions: [aDoneSession()] });
    const { id: correction } = await ask(world, supervisor, hours);
    await expect(answer(world, lead, correction, 'refuse')).rejects.toMatchObject({
      fields: { reason: '理由至少写 2 个字' },
    });
    expect(await answer(world, lead, correction, 'refuse', '签退是 17:05，我在场')).toMatchObject({
      ...{ state: 'refused', closed: expect.stringContaining('理由：签退是 17:05，我在场') },
    });
    expect(await look(world, supervisor)).toMatchObject({ counted: true, duration: '8 小时 15 分' });
    expect(await inbox(world, supervisor)).toEqual(['更正没有被同意']);
    expect(await ask(world, supervisor, hours)).toMatchObject({ state: 'open' });
  });

  test('is withdrawn by whoever asked and nobody else', async () => {
    const world = await given({ now, sessions: [aDoneSession()] });
    const { id: correction } = await ask(world, supervisor, hours);
    await expect(answer(world, lead, correction, 'withdraw')).rejects.toMatchObject({
      message: '这是别人提出的更正，请由提出的人撤回',
    });
    expect(await answer(world, supervisor, correction, 'withdraw')).toMatchObject({ state: 'withdrawn' });
    await expect(answer(world, lead, correction, 'agree')).rejects.toMatchObject({
      message: '这次更正已撤回，不用再操作；还有不对的，请重新申请',
    });
  });
});

describe('a correction that cannot be (R7.7)', () => {
  let world: World;
  beforeAll(async () => {
    world = await given({ now, sessions: [aDoneSession()] });
  });

  test.each([
    ['the same hours', { ...hours, departure: '17:05' }, 'arrival', '和现在的内容一样，请改成正确的内容'],
    [
      'leaving before arriving',
      { ...hours, departure: '08:00' },
      'departure',
      '离开时间应晚于到达时间，请重新选择',
    ],
    ['a day to come', { what: 'day', day: '2022-03-11' }, 'day', '督导日期不能晚于今天，请重新选择'],
    [
      'a day before the season',
      { what: 'day', day: '2022-01-04' },
      'day',
      '这一天不在项目的督导期内，请重新选择',
    ],
    ['nobody', { what: 'person', supervisor: 's9' }, 'supervisor', '没有找到这位督导，请重新选择'],
    ['no town', { what: 'place', town: '1', station: 'st001' }, 'town', '没有找到这个镇街，请重新选择'],
    ['tags that nobody knows', { ...record, duties: ['gardening'] }, 'duties', '请从列出的六项内容中选择'],
    ['few words', { ...record, matters: '短' }, 'matters', '督导情况至少写 10 个字'],
    ['no reason', { ...hours, reason: '' }, 'reason', '更正的理由至少写 2 个字'],
    ['nothing at all', { what: 'weather' }, 'what', '请选择哪里不对'],
  ])('%s is refused at its field (R7.7)', async (_, change, field, words) => {
    await expect(ask(world, supervisor, change)).rejects.toMatchObject({
      ...{ code: 'INVALID_INPUT', fields: { [field]: words } },
    });
    expect(await world.all('corrections')).toEqual([]);
  });

  test.each([
    [
      'a member who did not host',
      member,
      '更正由督导本人、当天的社工、站长、副站长或项目统筹申请，请告诉他们',
    ],
    [
      'another supervisor',
      otherSupervisor,
      '更正由督导本人、当天的社工、站长、副站长或项目统筹申请，请告诉他们',
    ],
  ])('%s cannot ask for a correction (R7.7)', async (_, who, message) => {
    await expect(ask(world, who, hours)).rejects.toMatchObject({ code: 'INVALID_STATE', message });
  });
});

test('before the record is confirmed its words are mended by returning it, not by a correction', async () => {
  const world = await given({
    ...{ now, sessions: [anEndedSession({ record: { state: 'submitted', text: aRecordText() } })] },
  });
  const form = await world.as(supervisor)('supervision', 'correctionForm', { id });
  expect(form.kinds.map(({ what, reason: why }) => [what, why !== undefined])).toEqual([
    ['record', true],
    ['hours', false],
    ['day', false],
    ['place', false],
    ['person', false],
  ]);
});

test('old and new words of an individual session are for its supervisor and host alone (R7.8)', async () => {
  const text = aRecordText({ form: 'individual' });
  const world = await given({
    ...{ now, sessions: [aDoneSession({ record: { state: 'confirmed', text, submittedAt: at('18:00') } })] },
  });
  await expect(ask(world, coordinator, { ...record, form: 'individual' })).rejects.toMatchObject({
    fields: { matters: '个别督导的内容只有督导和当天的社工可以改，请让他们申请' },
  });
  const { id: correction } = await ask(world, supervisor, { ...record, form: 'individual' });
  const read = async (who: typeof supervisor) =>
    JSON.stringify(await world.as(who)('supervision', 'correction', { id: correction }));
  expect(await read(lead)).toContain(record.matters);
  for (const who of [coordinator, commissioner, deputy]) {
    expect(await read(who)).not.toContain(record.matters);
    expect(await read(who)).not.toContain(text.matters);
    expect(await read(who)).toContain('个别督导的内容只有督导和当天的社工可以看');
  }
});

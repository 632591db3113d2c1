import { inflateSync } from 'node:zlib';
import decodeQR from 'qr/decode.js';
import { running, SESSION } from '../../support/attending';
import { refusal } from '../../support/bookings';
import { aGrant, given, type Who, type World } from '../../support/given';
import { coordinator, lead, member, otherSupervisor, otherTownsLead, supervisor } from '../../support/people';
import { aSession, OTHER_TOWN } from '../../support/sessions';

const id = SESSION;
const visitor: Who = { role: 'visitor', person: 'nobody' };

describe('codes to scan and to print (R6.4, R6.5)', () => {
  let world: World;
  beforeAll(async () => {
    const both = aGrant('x1', { role: 'coordinator', person: 'x1' }, { ...member, person: 'x1' });
    world = await given({ now: '2022-03-09T09:00', sessions: [running], grants: [both] });
  });

  const wall = (who: Who, station = 'st001') => world.as(who)('supervision', 'wall', { station });

  test('the session’s code opens its page with whose it is', async () => {
    const { type, base64 } = await world.as(lead)('supervision', 'attendanceCode', { id });
    expect(type).toBe('image/png');
    expect(textOf(base64)).toBe(`packages/worker/attend/index?scene=${id}.${world.project}`);
  });

  test('the coordinator prints a code for each station', async () => {
    const code = await world.as(coordinator)('supervision', 'wallCode', { station: 'st001' });
    const { picture, how, ...words } = code;
    expect(how).toHaveLength(3);
    expect(words).toEqual({
      ...{ name: '石岐街道社工站', town: '石岐街道' },
      places: [{ id: 'st001', text: '石岐街道社工站' }],
    });
    expect(textOf(picture.base64)).toBe(`packages/worker/wall/index?scene=st001.${world.project}`);
  });

  test.each([
    ['supervisor', supervisor, 'supervisor', '/packages/supervisor/scan/index?step=checkOut&id='],
    ['lead', lead, 'worker', '/packages/worker/code/index?id='],
    ['member', member, 'worker', '/packages/worker/attend/index?id='],
    ['coordinator', coordinator, 'coordinator', '/packages/supervisor/session/index?id='],
    [
      'coordinator who is a worker, too',
      { role: 'coordinator', person: 'x1' } as const,
      'worker',
      '/packages/worker/attend/index?id=',
    ],
  ])('the code on the wall leads the %s to today’s one task', async (_name, who, role, url) => {
    expect((await wall(who)).task).toEqual({ role, url: `${url}${id}` });
  });

  test('an unknown visitor is bound first; where nothing is on, it says so; a code that is no more leads nowhere', async () => {
    expect(await wall(visitor)).toMatchObject({ binds: true, title: '请先绑定身份' });
    expect(await wall(otherTownsLead, 'st003')).toEqual({
      ...{ place: '中山港街道社工站', binds: false, title: '今天这里没有督导' },
      text: '接下来还没有排督导；具体日期请看“日程”',
    });
    expect(await refusal(wall(lead, 'st999'))).toEqual({
      code: 'NOT_FOUND',
      message: '没有找到这个站点，码可能已停用，请向项目统筹要新的站点码',
    });
  });

  test('a supervisor booked in another town today is led to moving it here, where the town is theirs (R6.1)', async () => {
    const sessions = [aSession({ id: 'elsewhere1', town: OTHER_TOWN })];
    const away = await given({ now: '2022-03-09T09:00', sessions });
    const at = (station: string) => away.as(supervisor)('supervision', 'wall', { station });
    expect((await at('st001')).task).toEqual({
      ...{ role: 'supervisor', url: '/packages/supervisor/move/index?id=elsewhere1' },
    });
    expect((await at('st003')).task?.url).toBe('/packages/supervisor/scan/index?step=checkIn&id=elsewhere1');
    expect(await away.as(otherSupervisor)('supervision', 'wall', { station: 'st001' })).toMatchObject({
      title: '今天这里没有督导',
    });
  });

  test('sheets to print are word files, for the table and for the wall', async () => {
    const ZIP = 'UEsDB';
    const table = await world.as(coordinator)('supervision', 'attendanceSheet', { id });
    const wallSheet = await world.as(coordinator)('supervision', 'wallSheet', { station: 'st001' });
    expect([table.name, table.base64.slice(0, 5)]).toEqual(['出席码 石岐街道 2022-03-09.docx', ZIP]);
    expect([wallSheet.name, wallSheet.base64.slice(0, 5)]).toEqual(['站点码 石岐街道社工站.docx', ZIP]);
  });

  test('someone on loan without a phone is found by name', async () => {
    const found = await world.as(lead)('supervision', 'loanWorkers', { id, name: '梁伟明' });
    expect(found).toEqual({ workers: [{ worker: 'w004', name: '梁伟明', place: '中山港街道' }] });
    expect(await world.as(lead)('supervision', 'loanWorkers', { id, name: '黄晓彤' })).toEqual({
      workers: [],
    });
  });
});

/** What a phone reads off the picture: our own uncompressed grey PNG. */
function textOf(base64: string): string {
  const png = Buffer.from(base64, 'base64');
  const width = png.readUInt32BE(16);
  const start = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
  const data = Uint8Array.from({ length: width * width * 4 }, (_, place) => {
    const pixel = Math.floor(place / 4);
    const grey = rows[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] ?? 255;
    return place % 4 === 3 ? 255 : grey;
  });
  return decodeQR({ width, height: width, data });
}

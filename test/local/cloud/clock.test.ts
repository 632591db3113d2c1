import type { Cloud } from '../../../local/cloud';
import { aCloud, ada, manualTime, wxDatabase } from './support';

const march = Date.UTC(2022, 2, 1);
const hour = 3_600_000;

test('functions live in the cloud’s time', async () => {
  const cloud = await aCloud({ clock: march });
  const [now, text, epoch, isDate, type] = (await cloud.call('misbehave', { way: 'now' }, ada)) as [
    number,
    string,
    string,
    boolean,
    string,
  ];
  expect(Math.abs(now - march)).toBeLessThan(60_000);
  expect(text).toMatch(/^2022-03-01/);
  expect([epoch, isDate, type]).toEqual(['1970-01-01T00:00:00.000Z', true, 'string']);

  cloud.clock.advanceTo(march + 40 * 24 * hour);
  const [later] = (await cloud.call('misbehave', { way: 'now' }, ada)) as [number];
  expect(later).toBeGreaterThanOrEqual(march + 40 * 24 * hour);
});

test('the clock only moves forward', async () => {
  const { clock } = await aCloud({ clock: march });
  expect(() => clock.advanceTo(march - 1)).toThrow('only moves forward');
  expect(() => clock.advanceTo(Number.NaN)).toThrow('only moves forward');
});

test('the clock is moved and followed over HTTP', async () => {
  const { url } = await aCloud({ clock: march });
  const events = await fetch(`${url}/clock/events`);
  const reader = (events.body as ReadableStream<Uint8Array>).getReader();
  const event = async () =>
    JSON.parse(new TextDecoder().decode((await reader.read()).value).replace('data: ', ''));
  expect((await event()).now).toBeGreaterThanOrEqual(march);

  const body = JSON.stringify({ advanceTo: march + hour });
  const { now } = await (await fetch(`${url}/clock`, { method: 'POST', body })).json();
  expect(now).toBeGreaterThanOrEqual(march + hour);
  expect((await event()).now).toBeGreaterThanOrEqual(march + hour);
  expect((await (await fetch(`${url}/clock`)).json()).now).toBeGreaterThanOrEqual(march + hour);
  expect((await fetch(`${url}/clock`, { method: 'POST', body: '{"advanceTo":0}' })).status).toBe(400);
  await reader.cancel();
});

describe('timers', () => {
  const collections = [{ name: 'firings', indexes: [] }];
  const firings = async (cloud: Cloud) => (await wxDatabase(cloud).collection('firings').get()).data;

  async function untilFired(cloud: Cloud, count: number) {
    for (;;) {
      const found = await firings(cloud);
      if (found.length >= count) return found;
    }
  }

  test('fire when the clock passes them, once for a jump over many', async () => {
    const cloud = await aCloud({ clock: march, timers: true, collections }, manualTime());
    expect(await firings(cloud)).toEqual([]);
    cloud.clock.advanceTo(march + hour);
    await untilFired(cloud, 1);
    cloud.clock.advanceTo(march + 50 * hour);
    const found = await untilFired(cloud, 2);
    expect(found).toHaveLength(2);
    expect(found[1]).toMatchObject({ Type: 'Timer', TriggerName: 'hour', OPENID: null });
    expect(found[1]?.at).toBeGreaterThanOrEqual(march + 50 * hour);
  });

  test('fire by hand, without anybody calling', async () => {
    const cloud = await aCloud({ collections });
    expect(await cloud.fireTimer('hourly')).toMatchObject({
      TriggerName: 'hour',
      OPENID: null,
      SOURCE: 'wx_trigger',
    });
    const { result } = await (await fetch(`${cloud.url}/timers/hourly/hour`, { method: 'POST' })).json();
    expect(result).toMatchObject({ TriggerName: 'hour', OPENID: null });
    await expect(cloud.fireTimer('nobody')).rejects.toThrow('there is no function named nobody');
  });
});

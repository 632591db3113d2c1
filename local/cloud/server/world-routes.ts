import type { LocalClock } from '../clock';
import { toClientError } from '../functions/client-errors';
import type { Outbox } from '../openapi/outbox';
import type { Phones } from '../openapi/phones';
import type { Timers } from '../timers';
import type { Call, Routes } from './http';

export interface WorldParts {
  clock: LocalClock;
  outbox: Outbox;
  phones: Phones;
  timers: Timers;
}

/** What people and tests see and move of the world around the program. */
export const worldRoutes = ({ clock, outbox, phones, timers }: WorldParts): Routes => ({
  'GET /clock': () => ({ now: clock.now() }),
  'POST /clock': async ({ json }) => {
    const { advanceTo } = await json();
    clock.advanceTo(Number(advanceTo));
    return { now: clock.now() };
  },
  'GET /clock/events': (call) => streamClock(clock, call),
  'GET /outbox': () => outbox.items(),
  'POST /phones': async ({ json }) => {
    const { code, phone } = await json();
    phones.set(String(code), String(phone));
    return {};
  },
  'POST /timers/': async ({ rest }) => {
    const [name = '', trigger] = rest.split('/');
    return timers.fire(name, trigger).then((result) => ({ result }), toClientError);
  },
});

function streamClock(clock: LocalClock, { request, response }: Call) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  const push = () => response.write(`data: ${JSON.stringify({ now: clock.now() })}\n\n`);
  push();
  request.on('close', clock.onAdvance(push));
}

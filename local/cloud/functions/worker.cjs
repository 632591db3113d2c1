// Runs in a worker thread: loads functions and calls them one at a time. Plain JavaScript, so that a thread started
// from any bundle or test runner can load it as it stands.
const Module = require('node:module');
const path = require('node:path');
const { format } = require('node:util');
const { parentPort } = require('node:worker_threads');

const largestAnswer = 1024 * 1024;
const loaded = new Map();
/** How far the local clock is ahead of the machine's: shared with the cloud whose job runs. */
let offset = new Float64Array(1);

shiftDate();
for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
  console[level] = (...values) => parentPort.postMessage({ log: format(...values) });
}

process.on('uncaughtException', (error) => parentPort.postMessage({ died: error?.message ?? format(error) }));

parentPort.on('message', async ({ name, file, source, variables, offset: shared, event, context }) => {
  offset = new Float64Array(shared);
  for (const key of Object.keys(process.env)) delete process.env[key];
  Object.assign(process.env, variables);
  parentPort.postMessage(await answer({ name, file, source, event, context }));
});

async function answer({ name, file, source, event, context }) {
  try {
    if (source !== undefined) loaded.set(name, load(file, source));
    const { main } = loaded.get(name);
    if (typeof main !== 'function') throw new Error(`the function ${name} exports no main`);
    const text = JSON.stringify((await main(event, context)) ?? null);
    if (Buffer.byteLength(text) > largestAnswer) return { tooLarge: Buffer.byteLength(text) };
    return { answer: text };
  } catch (error) {
    return { thrown: error?.stack ?? String(error), message: error?.message ?? format(error) };
  }
}

function load(file, source) {
  const module = new Module(file);
  module.filename = file;
  module.paths = Module._nodeModulePaths(path.dirname(file));
  module._compile(source, file);
  return module.exports;
}

function shiftDate() {
  const Real = Date;
  const now = () => Real.now() + offset[0];
  const Shifted = new Proxy(Real, {
    apply: () => new Real(now()).toString(),
    construct: (target, values, made) =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, made),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  Real.prototype.constructor = Shifted;
  globalThis.Date = Shifted;
}

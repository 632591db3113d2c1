import { startCloud } from '../../local/cloud';
import { cloudOptions } from './cloud-options';

// A cloud on disk in a process of its own, for a test that kills it.
// Usage: node local/run.mjs test/support/durable-cloud.ts FOLDER CLOCK PORT

const [dataFolder = '', clock, port] = process.argv.slice(2);
const cloud = await startCloud({
  ...cloudOptions,
  ...{ dataFolder, clock: Number(clock), port: Number(port), log: console.error },
});
console.log(JSON.stringify({ port: cloud.port, env: cloud.env, variables: cloud.sdkEnvironment() }));

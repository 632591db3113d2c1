import { startCloud } from '../../../local/cloud';
import { collections } from './kept';

// A cloud in a process of its own, to be killed.
const [dataFolder = ''] = process.argv.slice(2);
const cloud = await startCloud({
  functionsRoot: 'test/local/cloud/functions',
  dataFolder,
  clock: Date.UTC(2022, 2, 1),
  collections,
});
console.log(JSON.stringify(cloud.sdkEnvironment()));

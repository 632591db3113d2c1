import { buildFunctions } from './functions';
import { packNpm } from './pack-npm';

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`;

for (const { name, bytes } of await buildFunctions())
  console.log(`cloudfunctions/${name}  ${kilobytes(bytes)}`);
await packNpm();
console.log('miniprogram/miniprogram_npm is packed; open this folder in WeChat DevTools.');

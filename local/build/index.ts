import { timed } from '../progress';
import { buildFunctions } from './functions';
import { packNpm } from './pack-npm';

// Builds what WeChat DevTools and the deployment need: the functions, and npm inside the Mini Program.

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;

const functions = await timed('云函数', () => buildFunctions());
for (const { name, bytes } of functions) console.log(`  ${name}  ${kilobytes(bytes)}`);

const packed = await timed('小程序 npm', () => packNpm());
for (const { packageRoot, files, bytes } of packed)
  console.log(`  ${packageRoot || '主包'}  ${files} 个文件  ${kilobytes(bytes)}`);

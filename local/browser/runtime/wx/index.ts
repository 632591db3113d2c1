import { base } from './base';
import { canvas } from './canvas';
import { cloud } from './cloud';
import { device } from './device';
import { dialogs } from './dialogs';
import { fileSystem } from './file-system';
import { intersection } from './intersection';
import { location } from './location';
import { media } from './media';
import { navigation } from './navigation';
import { network } from './network';
import { open } from './open';
import { pageApis } from './page';
import { privacy } from './privacy';
import { scan } from './scan';
import { selection } from './selector-query';
import { shareApis } from './share';
import { storage } from './storage';
import { systemInfo } from './system-info';
import { tabBar } from './tab-bar';
import { clock } from './timing';

const families: Record<string, unknown>[] = [
  base,
  canvas,
  clock,
  cloud,
  device,
  dialogs,
  fileSystem,
  intersection,
  location,
  media,
  navigation,
  network,
  open,
  pageApis,
  privacy,
  scan,
  selection,
  shareApis,
  storage,
  systemInfo,
  tabBar,
];

const known: Record<string, unknown> = Object.assign({}, ...families);

const canIUse = (schema: string): boolean => {
  const [name = ''] = schema.split('.');
  return name in known || /^[a-z-]+$/.test(name);
};

/** An API that is missing here says so by name instead of being undefined. */
const missing = (name: string) => () => {
  throw new Error(`wx.${name} 在本机浏览器里还没有实现`);
};

export function createWx(): Record<string, unknown> {
  return new Proxy(Object.assign(known, { canIUse }), {
    get: (target, name) =>
      name in target || typeof name === 'symbol' ? target[name as string] : missing(name),
  });
}

import { readFileSync, statSync } from 'node:fs';
import { iconFont } from '../../browser/build/fonts';
import { referencesOf, relationsOf, rewriteReferences } from './references';
import type { Use } from './uses';

const PACKAGE = '@vant/weapp/';
const LIBRARY = 'node_modules/@vant/weapp/dist';
const MAIN = '';
const remoteFont = /@font-face\{[^}]*vant-icon[^}]*\}/;
const remote = /(?:https?:)?\/\/[a-z][\w.-]+\.(?:com|cn)\//;

export const isVant = (request: string): boolean => request.startsWith(PACKAGE);

const read = (file: string) => readFileSync(`${LIBRARY}/${file}`, 'utf8');
const isFile = (file: string) => statSync(`${LIBRARY}/${file}`, { throwIfNoEntry: false })?.isFile() ?? false;

function entryFiles(request: string): string[] {
  const name = request.slice(PACKAGE.length);
  const files = ['', '.json', '.js', '.wxml', '.wxss'].map((ending) => name + ending).filter(isFile);
  if (files.length === 0) throw new Error(`${request}: no such component or module of vant`);
  return files;
}

/** What these files need, to the end; a stylesheet that a component does not have is left out. */
function closure(entries: readonly string[]): Set<string> {
  const found = new Set(entries);
  for (const file of found) {
    for (const target of referencesOf(file, read(file))) {
      if (isFile(target)) found.add(target);
      else if (!target.endsWith('.wxss'))
        throw new Error(`${file} names ${target}, which vant does not have`);
    }
  }
  return found;
}

/** Where each file goes: to the one sub-package that needs it, else to the main package. */
function homes(uses: readonly Use[]): Map<string, string> {
  const home = new Map<string, string>();
  for (const { request, packageRoot } of uses)
    for (const file of closure(entryFiles(request)))
      home.set(file, (home.get(file) ?? packageRoot) === packageRoot ? packageRoot : MAIN);
  return keepFamilies(home);
}

/** Related components find each other by relative paths: parted ones meet in the main package, with what they need. */
function keepFamilies(home: Map<string, string>): Map<string, string> {
  const parted = [...home.keys()].filter((file) =>
    relationsOf(file, read(file)).some((mate) => home.has(mate) && home.get(mate) !== home.get(file)),
  );
  const moving = [
    ...closure(parted.flatMap((file) => entryFiles(PACKAGE + file.replace(/\.js$/, '')))),
  ].filter((file) => home.get(file) !== MAIN);
  for (const file of moving) home.set(file, MAIN);
  return moving.length > 0 ? keepFamilies(home) : home;
}

const inMain = (root: string) => `${'../'.repeat(root.split('/').length)}`;

/** Requests from a sub-package's folder to a file that stays in the main one climb out of it. */
function placed(file: string, home: ReadonlyMap<string, string>): string {
  const root = home.get(file) ?? MAIN;
  const depth = '../'.repeat(file.split('/').length - 1);
  const prefix = `${depth}../../../${inMain(root)}miniprogram_npm/@vant/weapp`;
  const text = rewriteReferences(file, withOwnFont(read(file)), (target) =>
    home.get(target) === root ? undefined : prefix,
  );
  if (!/\.(js|json)$/.test(file) && remote.test(text.replaceAll(iconFont(), '')))
    throw new Error(`${file} of vant loads from the network: use a local picture instead`);
  return text;
}

const withOwnFont = (text: string) => text.replace(remoteFont, () => iconFont());

/** Package root → file in its miniprogram_npm → text. */
export function vantFiles(uses: readonly Use[]): [root: string, file: string, text: string][] {
  const home = homes(uses);
  return [...home].map(([file, root]) => [root, `${PACKAGE}${file}`, placed(file, home)]);
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { messageOf } from '../errors';

export interface Trigger {
  name: string;
  type: string;
  config: string;
}

/** A function's config.json. */
export interface Configuration {
  triggers?: Trigger[];
  permissions?: { openapi?: string[] };
  /** Seconds. */
  timeout?: number;
  memory?: number;
}

/** The functions of a folder with their configurations, read once. */
export function readFunctions(root: string): Map<string, Configuration> {
  if (!existsSync(root)) return new Map();
  const names = readdirSync(root).filter((name) => existsSync(path.join(root, name, 'index.js')));
  return new Map(names.map((name) => [name, readConfiguration(path.join(root, name, 'config.json'))]));
}

function readConfiguration(file: string): Configuration {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Configuration;
  } catch (error) {
    throw new Error(`${file} is not valid JSON: ${messageOf(error)}`);
  }
}

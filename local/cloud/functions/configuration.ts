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

export interface Deployed {
  configuration: Configuration;
  file: string;
  source: string;
}

/** The functions of a folder as they are now; a later build counts only after a new start. */
export function readFunctions(root: string): Map<string, Deployed> {
  if (!existsSync(root)) return new Map();
  const names = readdirSync(root).filter((name) => existsSync(path.join(root, name, 'index.js')));
  return new Map(names.map((name) => [name, readFunction(path.join(root, name))]));
}

function readFunction(folder: string): Deployed {
  const file = path.join(folder, 'index.js');
  return {
    configuration: readConfiguration(path.join(folder, 'config.json')),
    file,
    source: readFileSync(file, 'utf8'),
  };
}

function readConfiguration(file: string): Configuration {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Configuration;
  } catch (error) {
    throw new Error(`${file} is not valid JSON: ${messageOf(error)}`);
  }
}

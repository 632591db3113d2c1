import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lpText, type Program } from './highs';

const LIMIT_SECONDS = 10;

/**
 * COIN-OR's CBC as a process of its own, start and reading included, stopped after some seconds; undefined where it is not
 * installed (`apt-get install coinor-cbc`).
 */
export function cbc(): ((program: Program) => number) | undefined {
  if (spawnSync('cbc', ['-quit']).error) return undefined;
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'cbc-')), 'program.lp');
  return (program) => {
    writeFileSync(file, lpText(program));
    const said = execFileSync('cbc', [file, 'sec', String(LIMIT_SECONDS), 'ratioGap', '0', 'solve', 'quit'], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    const value = /Objective value:\s+(\S+)/.exec(said)?.[1];
    if (value === undefined) throw new Error(`cbc: ${said.slice(-300)}`);
    return Number(value);
  };
}

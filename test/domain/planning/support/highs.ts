import loadHighs from 'highs';

/** An independent solver for the same models, written down anew in the language of linear programs. */
export interface Program {
  readonly objective: readonly string[];
  readonly rows: readonly string[];
  readonly bounds?: readonly string[];
  readonly integers: readonly string[];
}

/** The program as solvers read it (CPLEX LP). */
export function lpText({ objective, rows, bounds = [], integers }: Program): string {
  const section = (name: string, lines: readonly string[]) =>
    lines.length === 0 ? '' : `${name}\n${lines.map((line) => ` ${line}`).join('\n')}\n`;
  return [
    `Minimize\n obj: ${objective.length === 0 ? '0 none' : objective.join('\n + ')}\n`,
    section('Subject To', rows.length === 0 ? ['none >= 0'] : rows),
    section('Bounds', bounds),
    section('General', integers),
    'End\n',
  ].join('');
}

export async function highs() {
  const solver = await loadHighs();
  return (program: Program): number => {
    const { Status, ObjectiveValue } = solver.solve(lpText(program), { mip_rel_gap: 0, mip_abs_gap: 1e-7 });
    if (Status !== 'Optimal') throw new Error(`highs: ${Status}`);
    return ObjectiveValue;
  };
}

/** 'x + 2 y' of coefficients and names; a name may come back. */
export const sumOf = (parts: readonly (readonly [coefficient: number, name: string])[]): string =>
  parts
    .map(([coefficient, name]) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${name}`)
    .join(' ');

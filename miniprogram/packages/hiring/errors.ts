import type { Failure } from '../../services/failure';

export type Errors = Readonly<Record<string, string>>;

/** The faults of a form that was sent under a name, by its own fields: 'terms.pay' is the fault of pay. */
export function errorsUnder(name: string, { fields = {} }: Failure): Errors {
  const own = Object.entries(fields).map(([path, words]) => [path.replace(`${name}.`, ''), words] as const);
  const outer = own.map(([path, words]) => [path.split('.')[0] ?? path, words] as const);
  return Object.fromEntries([...outer, ...own]);
}

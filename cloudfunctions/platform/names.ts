import type { ReadContext } from './context';

/** Looks up how people and towns are called; an id that is not known is shown as it is. */
export interface Names {
  readonly town: (code: string) => string;
  readonly supervisor: (id: string) => string;
  readonly worker: (id: string) => string;
}

type Named = { readonly id: string; readonly name: string };

const lookUp = (known: readonly (Named | undefined)[]) => {
  const names = new Map(known.map((each) => [each?.id, each?.name]));
  return (id: string) => names.get(id) ?? id;
};

/** All towns and supervisors of the project, for lists; two queries. */
export async function projectNames({ towns, supervisors }: ReadContext): Promise<Names> {
  const [allTowns, allSupervisors] = await Promise.all([towns.find({}), supervisors.find({})]);
  return { town: lookUp(allTowns), supervisor: lookUp(allSupervisors), worker: (id) => id };
}

interface Mentioned {
  readonly towns: readonly string[];
  readonly supervisors: readonly string[];
  readonly workers: readonly string[];
}

/** Just the names mentioned, each read by its id. */
export async function namesOf(
  context: ReadContext,
  { towns, supervisors, workers }: Mentioned,
): Promise<Names> {
  const peekAll = <T>(ids: readonly string[], peek: (id: string) => Promise<T>) =>
    Promise.all([...new Set(ids)].map(peek));
  const [someTowns, someSupervisors, someWorkers] = await Promise.all([
    peekAll(towns, context.towns.peek),
    peekAll(supervisors, context.supervisors.peek),
    peekAll(workers, context.workers.peek),
  ]);
  return { town: lookUp(someTowns), supervisor: lookUp(someSupervisors), worker: lookUp(someWorkers) };
}

import { serviceFields } from '#domain/assignment/fields';
import type { WishSide } from '#domain/assignment/kinds';
import { type Known, wisherId } from '#domain/assignment/wishes';
import { isPoint, isPresent } from '#domain/roster/roster';
import type { ReadContext } from '#platform/context';
import type { Documents } from '#platform/documents';

export type Supervisor = Documents['supervisors'];
export type Town = Documents['towns'];
export type Choice = { readonly id: string; readonly text: string };

/** Those who hold a post, and the towns that are there. */
export interface Candidates {
  readonly supervisors: readonly Supervisor[];
  readonly towns: readonly Town[];
  readonly fields: readonly Choice[];
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

export async function candidatesOf(context: ReadContext): Promise<Candidates> {
  const [supervisors, towns, rounds] = await Promise.all([
    context.supervisors.find({}),
    context.towns.find({}),
    context.rounds.find({}, ['terms']),
  ]);
  return {
    supervisors: supervisors.filter(({ to }) => to === undefined).sort(byId),
    towns: towns.filter((town) => isPresent(town, context.today)).sort(byId),
    fields: serviceFields(rounds.map(({ terms }) => terms)),
  };
}

/** Of what each side may wish. */
export const optionsOf = (
  side: WishSide,
  { supervisors, towns }: Candidates,
): readonly (Supervisor | Town)[] => (side === 'supervisor' ? towns : supervisors);

export const knownTo = (side: WishSide, candidates: Candidates): Known => ({
  ranked: new Set(optionsOf(side, candidates).map(({ id }) => id)),
  fields: new Set(candidates.fields.map(({ id }) => id)),
});

export const wishersOf = ({ supervisors, towns }: Candidates) => [
  ...supervisors.map(({ id, name }) => ({
    wisher: wisherId('supervisor', id),
    side: 'supervisor' as const,
    who: id,
    name,
  })),
  ...towns.map(({ id, name }) => ({ wisher: wisherId('town', id), side: 'town' as const, who: id, name })),
];

export type Wisher = ReturnType<typeof wishersOf>[number];

/** Names of each town's stations, to find them in an application. */
export async function stationNames({ stations, today }: ReadContext): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  for (const station of await stations.find({})) {
    if (!isPresent(station, today) || isPoint(station)) continue;
    names.set(station.town, [...(names.get(station.town) ?? []), station.name]);
  }
  return names;
}

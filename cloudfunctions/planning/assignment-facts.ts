import { avoidedTowns, baseTowns, type NamedTown, type Past } from '#domain/assignment/avoidance';
import { type Candidates as Asked, type Settings, usualSettings } from '#domain/assignment/draft';
import { wisherId } from '#domain/assignment/wishes';
import type { ReadContext } from '#platform/context';
import { type Candidates, candidatesOf, type Supervisor, stationNames } from './assignment-people';

/** What is known of each supervisor from the application by which they were hired. */
async function applicationsOf(supervisors: readonly Supervisor[], { applications }: ReadContext) {
  const found = await Promise.all(supervisors.map(({ id }) => applications.peek(id)));
  return new Map(found.flatMap((each) => (each ? [[each.id, each.form] as const] : [])));
}

/** People, towns and their wishes as the planner is asked about them. */
export async function askedOf(context: ReadContext): Promise<Asked> {
  const { supervisors, towns } = await candidatesOf(context);
  const [all, forms] = await Promise.all([context.wishes.find({}), applicationsOf(supervisors, context)]);
  const wishes = new Map(all.map((wish) => [wish.id, wish]));
  const people = new Set(supervisors.map(({ id }) => id));
  const places = new Set(towns.map(({ id }) => id));
  return {
    supervisors: supervisors.map(({ id, name }) => {
      const { ranking = [], fields = [] } = wishes.get(wisherId('supervisor', id)) ?? {};
      const own = fields.length > 0 ? fields : (forms.get(id)?.fields ?? []);
      return { id, name, fields: own, ranking: ranking.filter((town) => places.has(town)) };
    }),
    towns: towns.map(({ id, name, workers }) => {
      const { ranking = [], fields = [] } = wishes.get(wisherId('town', id)) ?? {};
      return { id, name, workers, fields, ranking: ranking.filter((person) => people.has(person)) };
    }),
  };
}

async function namedTowns({ towns }: Candidates, context: ReadContext): Promise<NamedTown[]> {
  const stations = await stationNames(context);
  return towns.map(({ id, name }) => ({ id, name, stations: stations.get(id) ?? [] }));
}

/** What a new draft begins with: the Plan's numbers, and what the applications tell of 回避 and of where people live. */
export async function firstSettings(context: ReadContext): Promise<Settings> {
  const found = await candidatesOf(context);
  const [forms, towns] = await Promise.all([
    applicationsOf(found.supervisors, context),
    namedTowns(found, context),
  ]);
  const pasts: Past[] = [...forms].map(([supervisor, { residence, workUnit, periods }]) => ({
    ...{ supervisor, residence, workUnit, periods },
  }));
  return {
    ...usualSettings(context.plan),
    bans: avoidedTowns(pasts, towns),
    bases: baseTowns(pasts, towns),
  };
}

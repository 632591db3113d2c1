import type { Correction } from '#domain/correction/correction';
import type { PartNames } from '#domain/correction/words';
import type { ReadContext } from '#platform/context';
import { namesOf, projectNames } from '#platform/names';

/** How everyone and everything of some corrections is called. */
export interface CorrectionNames extends PartNames {
  readonly worker: (id: string) => string;
}

const stationsIn = ({ before, after }: Correction) =>
  [before, after].flatMap((part) => (part.what === 'place' && part.station ? [part.station] : []));

const signersIn = ({ signed, closed }: Correction) =>
  [signed.station?.by, closed?.party === 'station' ? closed.by : undefined].flatMap((each) => each ?? []);

/** Towns and supervisors of the project, and just those stations and workers that are mentioned. */
export async function correctionNames(
  corrections: readonly Correction[],
  context: ReadContext,
): Promise<CorrectionNames> {
  const ids = [...new Set(corrections.flatMap(stationsIn))];
  const workers = corrections.flatMap(signersIn);
  const [project, people, stations] = await Promise.all([
    projectNames(context),
    namesOf(context, { towns: [], supervisors: [], workers }),
    Promise.all(ids.map((id) => context.stations.peek(id))),
  ]);
  const stationNames = new Map(stations.flatMap((each) => (each ? [[each.id, each.name] as const] : [])));
  return {
    ...{ town: project.town, supervisor: project.supervisor, worker: people.worker, plan: context.plan },
    station: (id) => stationNames.get(id) ?? id,
  };
}

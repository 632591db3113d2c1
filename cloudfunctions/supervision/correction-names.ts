import type { Correction } from '#domain/correction/correction';
import type { PartNames } from '#domain/correction/words';
import type { ReadContext } from '#platform/context';
import { namesOf, projectNames } from '#platform/names';

/** How everyone and everything of some corrections is called. */
export interface CorrectionNames extends PartNames {
  readonly worker: (id: string) => string;
}

type Told = Pick<Correction, 'asked' | 'signed' | 'closed'>;

const stationsIn = ({ before, after }: Correction) =>
  [before, after].flatMap((part) => (part.what === 'place' && part.station ? [part.station] : []));

const signersIn = ({ asked, signed, closed }: Told) =>
  [asked, closed]
    .flatMap((each) => (each?.party === 'station' ? each.by : []))
    .concat(signed.station?.by ?? []);

/** Towns and supervisors of the project, and just those stations and workers that are mentioned. */
export const correctionNames = (corrections: readonly Correction[], context: ReadContext) =>
  lookUp([...new Set(corrections.flatMap(stationsIn))], corrections, context);

/** The same for a list, which says nothing of stations. */
export const cardNames = (corrections: readonly Told[], context: ReadContext) =>
  lookUp([], corrections, context);

async function lookUp(
  ids: readonly string[],
  corrections: readonly Told[],
  context: ReadContext,
): Promise<CorrectionNames> {
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

import { HOUR, MINUTE } from '../calendar';
import { centreOf, metresFrom } from '../places/distance';
import type { Plan } from '../plan';
import type { Finding } from './flag';
import { flaggedOf } from './flagged';
import { type Sighting, sightingsOf, type Watched } from './sightings';

/** Places are town centres; stations of neighbours may lie next to each other. */
const NEAR_KILOMETRES = 5;

const METRES = 1000;
const kilometresApart = (one: string, other: string) =>
  Math.round((metresFrom(one, centreOf(other)) ?? 0) / METRES);

const byPersonAndTime = (a: Sighting, b: Sighting) =>
  a.person === b.person ? a.at - b.at : a.person < b.person ? -1 : 1;

function finding(before: Sighting, after: Sighting, kilometresPerHour: number): Finding[] {
  if (before.person !== after.person || before.town === after.town) return [];
  const kilometres = kilometresApart(before.town, after.town);
  const time = after.at - before.at;
  if (kilometres <= NEAR_KILOMETRES || (kilometres * HOUR) / kilometresPerHour <= time) return [];
  const minutes = Math.floor(time / MINUTE);
  return [
    {
      ...{ kind: 'impossibleTravel', who: after.role, from: before.town, to: after.town },
      ...{ kilometres, minutes, sessions: flaggedOf([before.session, after.session]) },
    },
  ];
}

/** The same person proved in two towns sooner than the straight way between them can be driven. */
export function impossibleTravels(sessions: readonly Watched[], { flags }: Plan): Finding[] {
  const seen = sessions
    .filter(({ mode, takenOver }) => mode === 'onSite' && !takenOver)
    .flatMap(sightingsOf)
    .sort(byPersonAndTime);
  return seen.slice(1).flatMap((after, index) => {
    const before = seen[index];
    return before ? finding(before, after, flags.kilometresPerHour) : [];
  });
}

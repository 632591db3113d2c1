import places from './zhongshan-2022.json';

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

const EARTH_METRES = 6_371_000;
const centres = new Map<string, Place>(places.towns.map(({ code, ...place }) => [code, place]));

/** About where the middle of a town lies; undefined for a town that nobody has looked up. */
export const centreOf = (town: string): Place | undefined => centres.get(town);

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in whole metres (haversine). */
export function metresBetween(one: Place, other: Place): number {
  const north = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
  const east = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const across = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * east;
  return Math.round(2 * EARTH_METRES * Math.asin(Math.sqrt(north + across)));
}

/** How far a place lies from the middle of a town. */
export function metresFrom(town: string, place: Place | undefined): number | undefined {
  const centre = centreOf(town);
  return centre && place && metresBetween(centre, place);
}

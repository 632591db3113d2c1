import places from '../places/zhongshan-2022.json';
import type { AssignmentInput } from '../planning/assignment-input';

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** From which town a supervisor sets out. */
export interface Base {
  readonly supervisor: string;
  readonly town: string;
}

const EARTH_KILOMETRES = 6371;
const placeOf = new Map<string, Place>(places.towns.map(({ code, ...place }) => [code, place]));

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in whole kilometres (haversine). */
export function kilometresBetween(one: Place, other: Place): number {
  const north = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
  const east = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const across = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * east;
  return Math.round(2 * EARTH_KILOMETRES * Math.asin(Math.sqrt(north + across)));
}

export const hasPlace = (town: string): boolean => placeOf.has(town);

/** How far each supervisor's own town lies from each town, where both places are known. */
export const distancesOf = (
  bases: readonly Base[],
  towns: readonly { readonly id: string }[],
): AssignmentInput['distances'] =>
  bases.flatMap(({ supervisor, town: base }) =>
    towns.flatMap(({ id: town }) => {
      const [here, there] = [placeOf.get(base), placeOf.get(town)];
      return here && there ? [{ supervisor, town, kilometres: kilometresBetween(here, there) }] : [];
    }),
  );

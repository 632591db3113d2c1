import type { Ban } from '../planning/assignment-input';
import type { Base } from './travel';

/** What of an application tells where somebody lives and has worked. */
export interface Past {
  readonly supervisor: string;
  readonly residence?: string | undefined;
  readonly workUnit?: string | undefined;
  readonly periods?: readonly { readonly place: string }[] | undefined;
}

export interface NamedTown {
  readonly id: string;
  readonly name: string;
  readonly stations: readonly string[];
}

const SHORTEST_NAME = 2;

/** '石岐街道' is also called '石岐'. */
const shortName = (name: string) => name.replace(/(街道|镇|乡)$/, '');

/** '东区街道' would be found in any text with '东区'; only names that stand for themselves are shortened. */
const namesOf = ({ name, stations }: NamedTown): string[] => {
  const short = shortName(name);
  const isOwn = short.length > SHORTEST_NAME || !short.endsWith('区');
  return [name, ...(short.length >= SHORTEST_NAME && isOwn ? [short] : []), ...stations];
};

const mentions = (town: NamedTown, text: string | undefined) =>
  text !== undefined && namesOf(town).some((name) => text.includes(name));

/** Own employer and former stations are 回避 (R3.2), as far as the application's words name a town. */
export const avoidedTowns = (pasts: readonly Past[], towns: readonly NamedTown[]): Ban[] =>
  pasts.flatMap(({ supervisor, workUnit, periods = [] }) =>
    towns.flatMap((town) => {
      const former = periods.find(({ place }) => mentions(town, place))?.place;
      const place = mentions(town, workUnit) ? workUnit : former;
      const kind = place === workUnit ? '工作单位' : '曾任职单位';
      return place ? [{ supervisor, town: town.id, reason: `${kind}：${place}`.slice(0, 60) }] : [];
    }),
  );

/** Where somebody sets out from, when the application names a town. */
export const baseTowns = (pasts: readonly Past[], towns: readonly NamedTown[]): Base[] =>
  pasts.flatMap(({ supervisor, residence }) => {
    const home = towns.find((town) => mentions({ ...town, stations: [] }, residence));
    return home ? [{ supervisor, town: home.id }] : [];
  });

import type { Day } from '../calendar';
import { problem, type Reading, value } from '../roster/cells';
import { isPoint, type Station, type Town, type Worker } from '../roster/roster';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface KnownSupervisor extends Named {
  readonly post: string;
  readonly from?: Day;
  readonly to?: Day;
}

/** Whom and what the names of a file may mean; those who have left are among them. */
export interface Known {
  readonly supervisors: readonly KnownSupervisor[];
  readonly towns: readonly Town[];
  readonly stations: readonly Station[];
  readonly workers: readonly Pick<Worker, 'id' | 'name' | 'town' | 'title' | 'to'>[];
  readonly inspectors: readonly Named[];
}

const withId = ({ name, id }: Named) => `${name}（${id}）`;

/** How each is to be written: by name, and with the id where two share one. */
export function labels(known: readonly Named[]): string[] {
  const count = new Map<string, number>();
  for (const { name } of known) count.set(name, (count.get(name) ?? 0) + 1);
  return known.map((each) => ((count.get(each.name) ?? 0) > 1 ? withId(each) : each.name));
}

const SAID = /^(.+?)[（(]([A-Za-z0-9-]{1,20})[)）]$/;

/** The one that is meant, or why that cannot be told. */
export function resolve<T extends Named>(said: string, known: readonly T[], what: string): Reading<T> {
  const [, name, id] = SAID.exec(said) ?? [];
  const exact = known.filter((each) => each.name === said);
  const found = exact.length > 0 ? exact : known.filter((each) => each.name === name && each.id === id);
  const [one, ...others] = found;
  if (!one) return problem(`没有叫“${said}”的${what}，请照“名单”表填写`);
  if (others.length === 0) return value(one);
  return problem(`有 ${found.length} 个“${said}”，请写上编号，如 ${withId(one)}`);
}

const heldOn =
  (day: Day) =>
  ({ from = '', to }: KnownSupervisor): boolean =>
    from <= day && (to === undefined || day < to);

/** Only who held a post on the day can be meant. */
export function supervisorOn(said: string, day: Day, { supervisors }: Known): Reading<KnownSupervisor> {
  const then = resolve(said, supervisors.filter(heldOn(day)), '督导');
  if ('value' in then) return then;
  const ever = resolve(said, supervisors, '督导');
  return 'value' in ever ? problem(`${said}在这一天不在任，请核对日期或姓名`) : ever;
}

export function stationIn(
  said: string,
  town: Reading<Town>,
  { stations }: Known,
): Reading<Station> | undefined {
  if ('problem' in town) return undefined;
  const own = stations.filter((station) => station.town === town.value.id && !isPoint(station));
  return resolve(said, own, '社工站');
}

/** Everyone of a list, or who of them is not known. */
export function everyone(said: readonly string[], { supervisors, workers }: Known): Reading<string[]> {
  const readings = said.map((each) => resolve(each, [...supervisors, ...workers], '督导或社工'));
  const wrong = readings.find((each) => 'problem' in each);
  return wrong ?? value(readings.flatMap((each) => ('value' in each ? [each.value.id] : [])));
}

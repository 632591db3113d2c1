import { dayText } from '#domain/calendar';
import { stationTitles, stationTitleText } from '#domain/people';
import type { Binding } from '#domain/roster/binding';
import { absenceKinds, absenceOn, isPresent, type Station, type Worker } from '#domain/roster/roster';
import type { ReadContext } from '#platform/context';

/** Leads first, then deputies, then by name (R2.2). */
export const byTitle = (a: Worker, b: Worker): number =>
  stationTitles.indexOf(a.title) - stationTitles.indexOf(b.title) || a.name.localeCompare(b.name, 'zh-CN');

const means: Record<NonNullable<Binding['bound']>['by'], string> = {
  phone: '已用手机号绑定微信',
  code: '已用绑定码绑定微信',
  operator: '已由系统开通',
};

function boundText(binding: Binding | undefined, today: string): string {
  if (binding?.bound) return means[binding.bound.by];
  const until = binding?.code?.until;
  if (until === undefined) return '未绑定微信';
  return until >= today ? `未绑定，绑定码 ${dayText(until)}前有效` : '未绑定，绑定码已过期';
}

function absenceText(worker: Worker, today: string): string {
  const absence = absenceOn(worker, today);
  return absence ? `${absenceKinds[absence.kind]}至 ${dayText(absence.to)}` : '';
}

const aboutOf = ({ years, field, from }: Worker): string =>
  [years === undefined ? '' : `从业 ${years} 年`, field ?? '', from ? `${from} 入职` : '']
    .filter(Boolean)
    .join(' · ');

export type StationNames = ReadonlyMap<string, string>;

function personView(worker: Worker, binding: Binding | undefined, places: StationNames, today: string) {
  const { id, name, title, station, point, to } = worker;
  return {
    ...{ id, name, title, titleText: stationTitleText[title] },
    place: [places.get(station), point && places.get(point)].filter(Boolean).join(' · '),
    about: aboutOf(worker),
    absence: absenceText(worker, today),
    left: to !== undefined && !isPresent(worker, today) ? `${to} 起不在册` : '',
    isBound: binding?.bound !== undefined,
    boundText: boundText(binding, today),
    hasPhone: worker.phoneKey !== undefined,
  };
}

export const namesOfStations = (stations: readonly Station[]): StationNames =>
  new Map(stations.map(({ id, name }) => [id, name]));

/** People as lists show them, each with their own binding. */
export const showPeople = (workers: readonly Worker[], places: StationNames, context: ReadContext) =>
  Promise.all(
    workers.map(async (worker) =>
      personView(worker, await context.bindings.peek(worker.id), places, context.today),
    ),
  );

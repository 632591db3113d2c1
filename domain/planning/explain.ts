import { type Month, monthText } from '../calendar';
import { type Capacity, capacityOf } from './capacity';
import { type Cut, minimumCut } from './cut';
import { weekRoom } from './date-arcs';
import type { DateModel } from './date-model';
import type { Conflict } from './schedule-result';
import type { Step } from './steps';

interface Part {
  readonly room: number;
  readonly text: string;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Why sessions are left over: what is needed, what each limit lets through, and what is missing. */
export function explain(model: DateModel): Conflict | undefined {
  const capacity = capacityOf(model);
  return sum(capacity.missing) === 0 ? undefined : conflictOf(capacity, minimumCut(capacity));
}

function conflictOf({ model, steps }: Capacity, cut: Cut): Conflict {
  const need = sum(cut.towns.map((town) => model.towns[town]?.need ?? 0));
  const parts = [
    ...monthParts(model, cut),
    ...restParts(model, cut),
    ...dayParts(model, cut),
    ...weekParts(model, steps, cut),
  ];
  const capacity = sum(parts.map(({ room }) => room));
  return {
    ...{ who: model.name, need, capacity, short: need - capacity },
    because: sentence(model, cut, need, capacity, parts),
  };
}

function sentence(model: DateModel, { towns }: Cut, need: number, capacity: number, parts: readonly Part[]) {
  const who = towns.length === model.towns.length ? '所负责镇街' : namesOf(model, towns);
  const limits = parts.length === 0 ? '没有可用的日子' : parts.map(({ text }) => text).join('；');
  return `${who}还需 ${need} 次；${limits}；最多 ${capacity} 次，缺 ${need - capacity} 次`;
}

const namesOf = ({ towns }: DateModel, places: readonly number[]) =>
  places.map((place) => towns[place]?.name ?? '').join('、');

function monthParts(model: DateModel, { months }: Cut): Part[] {
  const groups = grouped(months, (month) => model.months[month]?.high ?? 0);
  return groups.map(([room, members]) => ({
    room: room * members.length,
    text: `${monthsText(members.map((place) => model.months[place]?.month ?? ''))}各剩 ${room} 次，共 ${room * members.length} 次`,
  }));
}

const restParts = ({ months }: DateModel, { restDays }: Cut): Part[] =>
  restDays.map((place) => {
    const { month = '', rest = 0 } = months[place] ?? {};
    return { room: rest, text: `${monthText(month)}休息日至多再用 ${rest} 天` };
  });

function dayParts({ days }: DateModel, cut: Cut): Part[] {
  const groups = grouped(cut.days, (day) => days[day]?.month ?? '');
  return groups.map(([month, { length }]) => ({
    room: length,
    text: `${monthText(month)}可用 ${length} 天`,
  }));
}

function weekParts(model: DateModel, steps: readonly Step[], { weeks }: Cut): Part[] {
  const room = ({ town, step }: Cut['weeks'][number]) => {
    const week = steps[step];
    return week ? weekRoom(model, town, week) : 0;
  };
  return grouped(weeks, ({ town }) => town).map(([town, members]) => {
    const total = sum(members.map(room));
    const name = model.towns[town]?.name;
    return { room: total, text: `${name}每周至多 ${model.weekCap} 次，${members.length} 周共 ${total} 次` };
  });
}

function grouped<T, K>(list: readonly T[], key: (each: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const each of list) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return [...groups];
}

const monthsText = (months: readonly Month[]) =>
  months.map((month) => `${Number(month.slice(5))} 月`).join('、');

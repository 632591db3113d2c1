import type { DateModel } from '../../../../domain/planning/date-model';
import { type Program, sumOf } from './highs';

type Part = readonly [number, string];

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/**
 * The dates of one supervisor as a program: y says that a town is visited on a day, e is at least the square of the
 * distance from the even pace, by the lines between whole numbers.
 */
export function dateProgram(
  model: DateModel,
  prices: { unplaced: number; moved?: number; restDays?: number; evenness?: number },
  exactly?: { unplaced: number; kept: number; restDays: number },
): Program {
  const { towns, days, months } = model;
  const name = (town: number, day: number) => `y_${town}_${day}`;
  const open = (town: number, day: number) => towns[town]?.open.has(days[day]?.day ?? '') === true;
  const through = (town: number, day: number): Part[] =>
    numbers(0, day).flatMap((each): Part[] => (open(town, each) ? [[1, name(town, each)]] : []));
  const last = days.length - 1;
  const ids = [...towns.keys()];
  const at = [...days.keys()];
  const visits = ids.flatMap((town) => at.filter((day) => open(town, day)).map((day) => ({ town, day })));
  const isPublished = ({ town, day }: { town: number; day: number }) =>
    towns[town]?.published.has(days[day]?.day ?? '') === true;

  const onDay = at.map((day) => visits.filter((visit) => visit.day === day));
  const inMonth = months.map(({ month }) => visits.filter(({ day }) => days[day]?.month === month));
  const sum = (list: typeof visits): Part[] => list.map(({ town, day }) => [1, name(town, day)]);
  const weeks = [...new Set(days.map(({ week }) => week))];

  const evenRows = ids.flatMap((town) => {
    const { need = 0, fixed = [] } = towns[town] ?? {};
    return at.flatMap((day) => {
      const here = days[day];
      const standing = fixed.filter((each) => each <= (here?.day ?? '')).length;
      const goal = ((need + fixed.length) * (here?.pace ?? 0)) / model.pace - standing;
      const near = numbers(0, Math.max(0, need - 1));
      return near.map((whole) => {
        const slope = (whole + 1 - goal) ** 2 - (whole - goal) ** 2;
        const height = (whole - goal) ** 2 - slope * whole;
        const left: Part[] = [
          [1, `e_${town}_${day}`],
          ...through(town, day).map(([, each]): Part => [-slope, each]),
        ];
        return `${sumOf(left)} >= ${height}`;
      });
    });
  });

  const evenness = prices.evenness ?? 0;
  const moved = prices.moved ?? 0;
  const restDays = prices.restDays ?? 0;
  // The reader keeps only the last price of a name that comes twice.
  const priceOf = (visit: (typeof visits)[number]) =>
    (days[visit.day]?.workday === false ? restDays : 0) - (isPublished(visit) ? moved : 0);
  const onRestDays = visits.filter(({ day }) => days[day]?.workday === false);
  const inRest = months.map(({ month }) => onRestDays.filter(({ day }) => days[day]?.month === month));
  const equal = (parts: readonly Part[], value: number) =>
    parts.length === 0 ? [] : [`${sumOf(parts)} = ${value}`];
  return {
    objective: [
      sumOf(ids.map((town): Part => [prices.unplaced, `u_${town}`])),
      ...visits.flatMap((visit) =>
        priceOf(visit) === 0 ? [] : [sumOf([[priceOf(visit), name(visit.town, visit.day)]])],
      ),
      ...(evenness > 0 ? ids.flatMap((town) => at.map((day) => `${evenness} e_${town}_${day}`)) : []),
    ],
    rows: [
      ...ids.map(
        (town) => `${sumOf([...through(town, last), [1, `u_${town}`]])} = ${towns[town]?.need ?? 0}`,
      ),
      ...onDay.filter(({ length }) => length > 0).map((list) => `${sumOf(sum(list))} <= 1`),
      ...inMonth.flatMap((list, month) =>
        list.length > 0 ? [`${sumOf(sum(list))} <= ${months[month]?.high}`] : [],
      ),
      ...inRest.flatMap((list, month) =>
        list.length > 0 ? [`${sumOf(sum(list))} <= ${months[month]?.rest}`] : [],
      ),
      ...(exactly
        ? [
            ...equal(
              ids.map((town) => [1, `u_${town}`]),
              exactly.unplaced,
            ),
            ...equal(sum(visits.filter(isPublished)), exactly.kept),
            ...equal(sum(onRestDays), exactly.restDays),
          ]
        : []),
      ...(evenness > 0 ? evenRows : []),
      ...(model.weekCap === undefined
        ? []
        : ids.flatMap((town) =>
            weeks.flatMap((week) => {
              const list = visits.filter((visit) => visit.town === town && days[visit.day]?.week === week);
              const taken =
                towns[town]?.held.filter((day) => day >= week && day < nextWeek(week)).length ?? 0;
              const most = Math.max(0, (model.weekCap ?? 0) - taken);
              return list.length > most ? [`${sumOf(sum(list))} <= ${most}`] : [];
            }),
          )),
    ],
    bounds: visits.map(({ town, day }) => `0 <= ${name(town, day)} <= 1`),
    integers: visits.map(({ town, day }) => name(town, day)),
  };
}

const nextWeek = (monday: string) => new Date(Date.parse(monday) + 7 * 86_400_000).toISOString().slice(0, 10);

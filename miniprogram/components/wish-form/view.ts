export interface Wished {
  readonly ranking: readonly string[];
  readonly fields: readonly string[];
}

interface Option {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

interface Offered {
  readonly options: readonly Option[];
}

/** In, at the end; or out, when it was in. */
export const toggled = (list: readonly string[], id: string): string[] =>
  list.includes(id) ? list.filter((each) => each !== id) : [...list, id];

/** One place up or down; the ends stay where they are. */
export function moved(list: readonly string[], id: string, by: number): string[] {
  const from = list.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= list.length) return [...list];
  const without = list.filter((each) => each !== id);
  return [...without.slice(0, to), id, ...without.slice(to)];
}

export const chosenOf = ({ options }: Offered, { ranking }: Wished) =>
  ranking.flatMap((id, index) => {
    const option = options.find((each) => each.id === id);
    return option
      ? [{ ...option, place: index + 1, isFirst: index === 0, isLast: index === ranking.length - 1 }]
      : [];
  });

export const restOf = ({ options }: Offered, { ranking }: Wished): Option[] =>
  options.filter(({ id }) => !ranking.includes(id));

const MOST = 50;

/** Parts small enough for one unit of work each. */
export const chunks = <T>(list: readonly T[], most = MOST): T[][] =>
  Array.from({ length: Math.ceil(list.length / most) }, (_, index) =>
    list.slice(index * most, (index + 1) * most),
  );

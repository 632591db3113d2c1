type Guard<A extends readonly unknown[]> = (...asked: A) => string | undefined;

/** Asks the guards in turn: the first reason against stands, later ones are not asked. */
export const firstOf =
  <A extends readonly unknown[]>(...guards: readonly Guard<A>[]): Guard<A> =>
  (...asked) => {
    for (const guard of guards) {
      const reason = guard(...asked);
      if (reason) return reason;
    }
    return undefined;
  };

/** A queue for a limited number of places: first come, first served. */
export interface Places {
  /** Takes a place, at once or when one is free. */
  take(): Promise<void>;
  /** Takes a place at once, even above the limit. */
  retake(): void;
  free(): void;
}

export function createPlaces(limit: number): Places {
  const waiting: (() => void)[] = [];
  let taken = 0;

  return {
    async take() {
      if (taken < limit) taken += 1;
      else await new Promise<void>((seated) => waiting.push(seated));
    },
    retake() {
      taken += 1;
    },
    free() {
      const next = taken <= limit ? waiting.shift() : undefined;
      if (next) next();
      else taken -= 1;
    },
  };
}

/** How long one step may take on a slow machine. */
export const SLOW = 60_000;

let isBroken = false;

/** One step of a journey; after a failure the others do not wait for what will not come. */
export const step = (name: string, take: () => Promise<unknown>): void =>
  test(
    name,
    async () => {
      if (isBroken) throw new Error('an earlier step has failed');
      isBroken = true;
      await take();
      isBroken = false;
    },
    SLOW,
  );

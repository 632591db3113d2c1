/** A prime, so that ids that follow each other do not meet at one gate. */
const GATES = 41;

/** Every gate of the survey; closing shuts them all. */
export const gates: readonly string[] = Array.from({ length: GATES }, (_, index) => String(index));

/** Where a worker's answer passes: colleagues who answer at once seldom meet. */
export const gateOf = (worker: string): string =>
  String([...worker].reduce((hash, letter) => (31 * hash + letter.charCodeAt(0)) % GATES, 0));

/** Time that only runs forward and that no setting of the clock moves. */
export interface Monotonic {
  now(): number;
  /** Runs `action` after `ms`, unless cancelled by the returned function. */
  after(ms: number, action: () => void): () => void;
}

export const systemMonotonic: Monotonic = {
  now: () => performance.now(),
  after(ms, action) {
    const timer = setTimeout(action, ms);
    timer.unref?.();
    return () => clearTimeout(timer);
  },
};

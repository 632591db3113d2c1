type Listener = (...values: unknown[]) => void;

export interface EventChannel {
  on(name: string, listener: Listener): void;
  once(name: string, listener: Listener): void;
  off(name: string, listener?: Listener): void;
  emit(name: string, ...values: unknown[]): void;
}

export function createEventChannel(events: Record<string, Listener> = {}): EventChannel {
  const listeners = new Map<string, Set<Listener>>();
  const of = (name: string) => {
    const set = listeners.get(name) ?? new Set();
    listeners.set(name, set);
    return set;
  };
  for (const [name, listener] of Object.entries(events)) of(name).add(listener);
  return {
    on: (name, listener) => of(name).add(listener),
    once(name, listener) {
      const first: Listener = (...values) => {
        of(name).delete(first);
        listener(...values);
      };
      of(name).add(first);
    },
    off: (name, listener) => (listener ? of(name).delete(listener) : of(name).clear()),
    emit(name, ...values) {
      for (const listener of [...of(name)]) listener(...values);
    },
  };
}

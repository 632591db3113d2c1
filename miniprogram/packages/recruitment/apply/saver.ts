const PAUSE = 800;
const RETRY = 10_000;

export interface Saver<T> {
  /** Remembers what is to be saved and sends it when the typing pauses. */
  touch(value: T): void;
  /** Sends what waits, after what is under way; rejects when it did not arrive, and keeps it waiting. */
  flush(): Promise<void>;
  isWaiting(): boolean;
  stop(): void;
}

/** Saves the latest of what is typed, never twice at once. `onFailure` says whether to try again by itself. */
export function createSaver<T>(
  send: (value: T) => Promise<void>,
  onFailure: (error: unknown) => boolean,
): Saver<T> {
  let waiting: { value: T } | undefined;
  let timer = 0;
  let running: Promise<void> = Promise.resolve();

  async function sendWaiting(): Promise<void> {
    const sent = waiting;
    if (!sent) return;
    waiting = undefined;
    try {
      await send(sent.value);
    } catch (error) {
      waiting ??= sent;
      throw error;
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    const next = running.then(sendWaiting);
    running = next.catch(() => {});
    return next;
  }

  function later(pause: number): void {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      try {
        await flush();
      } catch (error) {
        if (onFailure(error)) later(RETRY);
      }
    }, pause);
  }

  return {
    flush,
    isWaiting: () => waiting !== undefined,
    stop: () => clearTimeout(timer),
    touch(value) {
      waiting = { value };
      later(PAUSE);
    },
  };
}

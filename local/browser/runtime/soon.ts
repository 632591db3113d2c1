const channel = new MessageChannel();
const queue: (() => void)[] = [];

channel.port1.onmessage = () => queue.shift()?.();

/** Runs after the current turn, also in a hidden window, where timers and frames are slowed down. */
export function soon(task: () => void): void {
  queue.push(task);
  channel.port2.postMessage(null);
}

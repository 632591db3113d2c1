const RealDate = Date;

let offset = 0;

/** The phone's Date runs with the local clock; performance.now keeps measuring real time. */
export function setNow(now: number): void {
  offset = now - RealDate.now();
}

const now = () => RealDate.now() + offset;

export function shiftDate(): void {
  window.Date = new Proxy(RealDate, {
    construct: (target, values, newTarget) =>
      Reflect.construct(
        target,
        values.length === 0 ? [now()] : values,
        newTarget === window.Date ? target : newTarget,
      ),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}

export function followClock(): void {
  const events = new EventSource('clock/events');
  events.onmessage = ({ data }) => setNow((JSON.parse(data) as { now: number }).now);
  window.addEventListener('pagehide', () => events.close());
}

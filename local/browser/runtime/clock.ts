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

const leap = 60_000;

/** Follows the local clock; `leapt` hears when it was moved rather than passed. */
export function followClock(leapt: () => void): void {
  const events = new EventSource('clock/events');
  events.onmessage = ({ data }) => {
    const before = now();
    setNow((JSON.parse(data) as { now: number }).now);
    if (now() - before > leap) leapt();
  };
  window.addEventListener('pagehide', () => events.close());
}

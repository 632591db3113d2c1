/** The Date of a phone whose clock goes its own way. */
export const dateOf = (now: () => number): DateConstructor =>
  new Proxy(Date, {
    construct: (target, values: []) => (values.length > 0 ? new target(...values) : new target(now())),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });

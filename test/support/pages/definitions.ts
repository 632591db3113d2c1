export type Fields = Record<string, unknown>;
type Method = (this: unknown, ...values: unknown[]) => unknown;
export type Report = (fault: unknown) => void;

const notData = ['data', 'behaviors', 'options'];

const isMethod = (value: unknown): value is Method => typeof value === 'function';
const entries = (fields: Fields, wanted: (name: string, value: unknown) => boolean) =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => wanted(name, value)));

/** A handler whose failure, at once or later, the test hears of. */
function watched(method: Method, report: Report): Method {
  return function (this: unknown, ...values) {
    try {
      const result = method.apply(this, values);
      if (result instanceof Promise) result.catch(report);
      return result;
    } catch (fault) {
      report(fault);
      throw fault;
    }
  };
}

const watchedAll = (fields: Fields, report: Report): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, isMethod(value) ? watched(value, report) : value]),
  );

/** The engine knows components only: a page becomes one whose methods are the page's functions. */
export function pageAsComponent(page: Fields, report: Report): Fields {
  const own = entries(page, (name, value) => !isMethod(value) && !notData.includes(name));
  return {
    ...entries(page, (name) => notData.includes(name)),
    methods: watchedAll(
      entries(page, (_, value) => isMethod(value)),
      report,
    ),
    lifetimes: {
      created(this: object) {
        Object.assign(this, structuredClone(own));
      },
    },
  };
}

export const componentWatched = (component: Fields, report: Report): Fields => ({
  ...component,
  methods: watchedAll((component.methods ?? {}) as Fields, report),
});

const typeName = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** Globals of WXS, and the type name that `.constructor` means there. */
export function defineWxs(): void {
  Object.defineProperty(Object.prototype, '__wxsType', {
    get() {
      return typeName(this);
    },
    configurable: true,
  });
  Object.assign(window, {
    getRegExp: (source: string, flags?: string) => new RegExp(source, flags),
    getDate: (...values: []) => new Date(...values),
  });
}

/** The one-time codes that stand for phone numbers. */
export interface Phones {
  set(code: string, phone: string): void;
  take(code: string): string | undefined;
}

/** `phone:13800000000` is a code for that number without having been set. */
export function createPhones(): Phones {
  const phones = new Map<string, string>();
  return {
    set: (code, phone) => phones.set(code, phone),
    take(code) {
      const phone = phones.get(code) ?? /^phone:(\d{11})$/.exec(code)?.[1];
      phones.delete(code);
      return phone;
    },
  };
}

const MIN_LENGTH = 32;

/** A key from the environment. A function without it refuses to work rather than go on with nothing. */
export function key(name: string): string {
  const value = process.env[name] ?? '';
  if (value.length < MIN_LENGTH) throw new Error(`${name} needs at least ${MIN_LENGTH} characters`);
  return value;
}

/** Former keys of that name, separated by commas: what was sealed under them stays readable. */
export const formerKeys = (name: string): string[] =>
  (process.env[`${name}_OLD`] ?? '').split(',').filter((value) => value.length >= MIN_LENGTH);

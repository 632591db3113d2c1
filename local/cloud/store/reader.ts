/** An ordered map from text keys to values; a value read from it is never changed, only replaced. */
export interface Reader {
  get(key: string): unknown;
  /** The entries of `from` ≤ key < `to`. */
  range(from: string, to: string, reverse?: boolean): Iterable<Entry>;
}

export type Entry = readonly [key: string, value: unknown];

/** New values by key; undefined removes. */
export type Changes = ReadonlyMap<string, unknown>;

export interface Store extends Reader {
  /** Visible to readers at once, whole or not at all; resolves when it would survive the machine going down. */
  write(changes: Changes): Promise<void>;
  close(): Promise<void>;
}

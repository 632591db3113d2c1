import type { RecordFile, Upload } from './uploads';

/** The files in the order in which they were picked, sent or not; whatever the order does not know comes last. */
export function rowsOf(files: readonly RecordFile[], uploads: readonly Upload[], order: readonly string[]) {
  const sent = files.map((file) => ({ key: file.id, name: file.name, note: file.size, file: file.id }));
  const coming = uploads.map((each) => ({
    ...{ key: each.key, name: each.name, note: '', file: '' },
    ...{ percent: each.percent, error: each.error, isLost: each.isLost },
  }));
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...sent, ...coming].sort((one, other) => rank(one.key) - rank(other.key));
}

/** A file that arrived takes the place that was kept for it; what another phone sent comes last. */
export function placed(order: readonly string[], key: string, files: readonly RecordFile[]): string[] {
  const ids = files.map(({ id }) => id);
  const fresh = ids.find((id) => !order.includes(id));
  const known = order.map((each) => (each === key && fresh ? fresh : each));
  return [...known, ...ids.filter((id) => !known.includes(id))];
}

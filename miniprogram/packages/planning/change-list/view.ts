import type { Output } from '../../../../typings/api';

type Change = Output<'planning', 'scheduleDiff'>['changes'][number];

const SHOWN_AT_FIRST = 8;

/** Each kind with its first lines; all of them for the kind that is opened. */
export function groupsOf(changes: readonly Change[], opened = '') {
  return [...new Set(changes.map(({ kind }) => kind))].map((kind) => {
    const all = changes.filter((change) => change.kind === kind);
    const lines = kind === opened ? all : all.slice(0, SHOWN_AT_FIRST);
    return {
      ...{ kind, text: all[0]?.kindText ?? '', count: all.length, more: all.length - lines.length },
      lines: lines.map(({ title, text }) => ({ title, text })),
    };
  });
}

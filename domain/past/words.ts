import { dayOf, dayText, type Instant, timeText } from '../calendar';
import type { Tag, Tone } from '../session-words';
import type { PastImport } from './import';
import type { PastImportState, PastRecordState } from './kinds';
import { type PastRecord, pastRecordStateText } from './record';
import { pastKinds, pastKindText } from './rows';

// biome-ignore format: read as a table
const importTags: Record<PastImportState, Tag> = {
  checked:     { text: '未确认', tone: 'todo' },
  writing:     { text: '正在写入', tone: 'doing' },
  stuck:       { text: '没有写完', tone: 'wrong' },
  done:        { text: '已补录', tone: 'done' },
  withdrawing: { text: '正在撤回', tone: 'doing' },
  withdrawn:   { text: '已撤回', tone: 'off' },
  dropped:     { text: '已放弃', tone: 'off' },
};

export const importTag = ({ state }: Pick<PastImport, 'state'>): Tag => importTags[state];

const recordTones: Record<PastRecordState, Tone> = { waiting: 'doing', confirmed: 'done', withdrawn: 'off' };

export const recordTag = ({ state }: Pick<PastRecord, 'state'>): Tag => ({
  text: pastRecordStateText[state],
  tone: recordTones[state],
});

/** '督导 12 次 · 培训 1 次' */
export const countsText = (rows: PastImport['rows']): string =>
  pastKinds
    .map((kind) => ({ kind, count: rows.filter((row) => row.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${pastKindText[kind]} ${count} 次`)
    .join(' · ');

export const whenText = (at: Instant): string => `${dayText(dayOf(at))} ${timeText(at)}`;

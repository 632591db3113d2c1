import { type Day, dayText } from '../calendar';
import type { Plan } from '../plan';
import type { Tag } from '../session-words';
import type { Correction, Part } from './correction';
import type { Correctable, CorrectionState, Party } from './kinds';
import { awaited, lastFreeDay, signersOf } from './signatures';

export const partyText: Readonly<Record<Party, string>> = {
  supervisor: '督导',
  station: '社工站',
  office: '项目统筹',
  bureau: '民政局',
};

// biome-ignore format: read as a table
export const correctableText: Readonly<Record<Correctable, { readonly text: string; readonly hint: string }>> = {
  record: { text: '记录内容', hint: '督导内容、形式、情况、建议' },
  hours:  { text: '到达和离开时间', hint: '时长跟着改，够不够时重新算' },
  day:    { text: '督导日期', hint: '当天实际是哪一天' },
  place:  { text: '镇街和社工站', hint: '次数改记到另一个镇街' },
  person: { text: '到场的督导', hint: '实际是谁去的' },
};

const joined = (parties: readonly Party[]) => parties.map((party) => partyText[party]).join('和');

/** '督导和社工站同意，再由项目统筹批准', as the pages explain it before anybody asks. */
export function needsText(what: Correctable, today: Day, plan: Plan): string {
  const verbs: Readonly<Record<Party, string>> = {
    ...{ supervisor: '同意', station: '同意', office: '批准', bureau: '同意' },
  };
  const groups = signersOf(what, today, plan).map(
    (group) => `${joined(group)}${verbs[group[0] ?? 'office']}`,
  );
  return `${groups.join('，再由')}后生效`;
}

export const lateText = (plan: Plan): string =>
  `${dayText(lastFreeDay(plan))}是本项目更正的截止日，之后还要民政局同意`;

const closedTag: Readonly<Record<Exclude<CorrectionState, 'open'>, Tag>> = {
  done: { text: '已更正', tone: 'done' },
  refused: { text: '未同意', tone: 'wrong' },
  withdrawn: { text: '已撤回', tone: 'off' },
};

/** Where a correction stands, as one word and its tone. */
export function correctionTag(correction: Correction, today: Day, plan: Plan): Tag {
  if (correction.state !== 'open') return closedTag[correction.state];
  return { text: `待${joined(awaited(correction, today, plan))}答复`, tone: 'doing' };
}

/** Looks up what a part names by its id. */
export interface PartNames {
  readonly town: (id: string) => string;
  readonly station: (id: string) => string;
  readonly supervisor: (id: string) => string;
  readonly plan: Plan;
}

export interface Line {
  readonly label: string;
  readonly text: string;
  /** Of the record itself, which not everyone may read (R7.8). */
  readonly isWords?: true;
}

export const WITHHELD = '个别督导的内容只有督导和当天的社工可以看';

const UNKNOWN = '没有记录';
const tags = (known: Plan['duties'], ids: readonly string[]) =>
  known
    .filter(({ id }) => ids.includes(id))
    .map(({ short }) => short)
    .join('、');

type Lines = { readonly [W in Correctable]: (part: Extract<Part, { what: W }>, names: PartNames) => Line[] };

const lines: Lines = {
  record: ({ duties, form, content, matters, advice }, { plan }) => [
    { label: '督导内容', text: tags(plan.duties, duties) },
    { label: '督导形式', text: tags(plan.forms, [form]) },
    { label: '谈到的内容', text: tags(plan.contentTags ?? [], content) },
    { label: '督导情况', text: matters, isWords: true },
    { label: '建议', text: advice, isWords: true },
  ],
  hours: ({ arrival, departure }) => [
    { label: '到达', text: arrival },
    { label: '离开', text: departure },
  ],
  day: ({ day }) => [{ label: '日期', text: dayText(day) }],
  place: ({ town, station }, names) => [
    { label: '镇街', text: names.town(town) },
    { label: '社工站', text: station && names.station(station) },
  ],
  person: ({ supervisor }, names) => [{ label: '督导', text: names.supervisor(supervisor) }],
};

/** A part as it is read, line by line. */
export const partLines = (part: Part, names: PartNames): Line[] =>
  lines[part.what](part as never, names).map((line) => ({ ...line, text: line.text || UNKNOWN }));

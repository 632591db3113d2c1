import type { Output } from '../../../../typings/api';

export type Exceptions = Output<'supervision', 'exceptions'>;
export type Tab = keyof Exceptions;

const ALL = 'all';
/** A whole year is drawn as it is scrolled. */
export const PAGE = 60;

const tabs: Record<
  Tab,
  { readonly text: string; readonly title: string; readonly note: string; readonly when: string }
> = {
  open: {
    text: '待审批',
    title: '没有等您审批的',
    note: '有人申请，或站点没有证明时，会出现在这里',
    when: '提出',
  },
  waiting: {
    text: '等别人',
    title: '没有等别人办理的',
    note: '等站点证明、等督导补报的会在这里',
    when: '提出',
  },
  decided: { text: '已处理', title: '还没有处理过', note: '批准和不批准的都会留在这里', when: '处理' },
};

export interface Narrowing {
  readonly tab: Tab;
  readonly kind: string;
  readonly limit: number;
}

export const everything: Narrowing = { tab: 'open', kind: ALL, limit: PAGE };

/** The rows of a tab and of a kind, with the choices that lead to others. */
export function listOf(shown: Exceptions, { tab, kind, limit }: Narrowing) {
  const found = shown[tab];
  const texts = new Map(found.map((row) => [row.kind as string, row.text]));
  const wanted = texts.has(kind) ? kind : ALL;
  return {
    tabs: (Object.keys(tabs) as Tab[]).map((id) => ({ id, text: `${tabs[id].text} ${shown[id].length}` })),
    kinds:
      texts.size > 1 ? [{ id: ALL, text: '全部' }, ...[...texts].map(([id, text]) => ({ id, text }))] : [],
    kind: wanted,
    rows: found
      .filter((row) => wanted === ALL || row.kind === wanted)
      .slice(0, limit)
      .map((row) => ({ ...row, key: `${row.id} ${row.kind}` })),
    empty: tabs[tab],
  };
}

import type { Output } from '../../../../typings/api';

export type Checked = Output<'roster', 'checkImport'>;
export type Import = Output<'roster', 'confirmImport'>;
type Change = Checked['changes'][number];

const kinds: readonly { kind: Change['kind']; text: string; tone: string }[] = [
  { kind: 'added', text: '新增', tone: 'done' },
  { kind: 'changed', text: '更改', tone: 'doing' },
  { kind: 'ended', text: '结束', tone: 'off' },
];

/** What an import would do, by kind; what is left over of long lists is counted. */
export const groupsView = ({ changes, counts }: Checked) =>
  kinds
    .map(({ kind, text, tone }) => {
      const shown = changes.filter((change) => change.kind === kind);
      return {
        ...{ kind, text, tone, count: counts[kind] },
        lines: shown.map(({ ofText, name, details }) => ({ ofText, name, details: details.join('；') })),
        more: counts[kind] - shown.length,
      };
    })
    .filter(({ count }) => count > 0);

export const sheetsView = ({ faults }: Pick<Checked, 'faults'>) => {
  const sheets = [...new Set(faults.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => ({
    sheet,
    faults: faults
      .filter((fault) => fault.sheet === sheet)
      .map(({ row, column, text }) => ({
        place: [row > 0 ? `第 ${row} 行` : '整个表', column].filter(Boolean).join(' · '),
        text,
      })),
  }));
};

export const percentOf = ({ done, total }: Import): number =>
  total > 0 ? Math.round((done / total) * 100) : 0;

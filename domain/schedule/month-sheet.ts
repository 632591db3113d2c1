import type { Day, Month } from '../calendar';
import { canonical, sha256 } from '../history';
import { day, optional, pattern, required, text } from '../roster/cells';
import { column, named, type Placed, type RecordOf } from '../roster/columns';
import type { heldVisits } from './present';
import { isFixedVisit } from './present';

const NAME = 30;

/** A month of the plan as a spreadsheet: its sessions, and of which state of the month it tells. */
export const monthSheets = {
  visits: {
    name: '排期',
    most: 400,
    columns: {
      id: column(
        '编号',
        14,
        optional(pattern(/^[A-Za-z0-9]{10}$/, '编号由系统给出，请勿改动；新增的请留空')),
      ),
      day: column('日期', 13, required(day), { isDay: true }),
      supervisor: column('督导', 12, named(20), { choices: { sheet: '名单', column: 0 } }),
      town: column('镇街', 20, named(NAME), { choices: { sheet: '名单', column: 1 } }),
      station: column('社工站', 28, optional(text(NAME)), { choices: { sheet: '名单', column: 2 } }),
      state: column('状态', 12, optional(text(NAME))),
    },
  },
  version: {
    name: '版本',
    most: 1,
    columns: {
      month: column('月份', 12, named(7)),
      version: column('版本号', 24, named(40)),
    },
  },
} as const;

export type MonthRow = Placed<RecordOf<(typeof monthSheets)['visits']['columns']>>;
export type VersionRow = Placed<RecordOf<(typeof monthSheets)['version']['columns']>>;

export type Held = ReturnType<typeof heldVisits>[number];

const LENGTH = 16;

/** The same as long as nobody changes anything of the month. */
export const monthVersion = (month: Month, held: readonly Held[], frozenBefore: Day): string => {
  const rows = held.map(({ session: { id, station = '' }, supervisor, town, day: on, ...visit }) =>
    [
      id,
      supervisor,
      town,
      on,
      station,
      isFixedVisit({ ...visit, supervisor, town, day: on }, frozenBefore),
    ].join(),
  );
  return sha256(canonical([month, rows.sort()])).slice(0, LENGTH);
};

import { type WheelColumn, wheels } from '../ui/wheels';
import type { Tag, TagHost } from './define';
import { registerField } from './fields';
import { pickerModes } from './picker-modes';

function turned(
  { component, emit, props }: TagHost,
  mode: string,
  columns: readonly WheelColumn[],
  column: number,
) {
  const { [mode]: kind } = pickerModes;
  if (mode !== 'multiSelector') return kind?.turned?.(props, columns, column) ?? columns;
  emit('columnchange', { column, value: columns[column]?.index ?? 0 });
  // The page may have answered with other rows for the later columns.
  const answered = kind?.columns(component.data) ?? columns;
  return answered.map((each, order) => ({
    ...each,
    index: order <= column ? (columns[order]?.index ?? 0) : each.index,
  }));
}

async function choose(host: TagHost): Promise<void> {
  if (host.props.disabled) return;
  const mode = String(host.props.mode);
  const kind = pickerModes[mode];
  if (!kind) throw new Error(`picker 没有这种 mode：${mode}`);
  let columns: readonly WheelColumn[] = kind.columns(host.props);
  const rows = await wheels(String(host.props.headerText ?? ''), columns, (next, column) => {
    columns = turned(host, mode, next, column);
    return columns;
  });
  if (!rows) return host.emit('cancel');
  const chosen = columns.map((each, order) => ({ ...each, index: rows[order] ?? 0 }));
  const detail = kind.value(host.props, rows, chosen);
  host.write('value', detail.value);
  host.emit('change', detail);
}

export const picker: Tag = {
  properties: {
    headerText: String,
    mode: { type: String, value: 'selector' },
    disabled: Boolean,
    range: Array,
    rangeKey: String,
    value: null,
    start: String,
    end: String,
    fields: { type: String, value: 'day' },
    customItem: String,
    level: String,
    name: String,
  },
  create(host) {
    const open = () => void choose(host);
    host.onTap(open);
    registerField(host.element, {
      name: () => String(host.props.name ?? ''),
      value: () => host.props.value,
      reset: () => host.write('value', null),
      activate: open,
    });
    return {};
  },
};

import { deviceUnits } from '../device-units';
import { soon } from '../soon';
import { type Tag, type TagHost, tagHostOf } from './define';
import { registerField } from './fields';

const columnsOf = ({ element }: TagHost): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('wx-picker-view-column'),
];

const wheelOf = (column: HTMLElement): HTMLElement => column.firstElementChild as HTMLElement;
const rowsOf = (column: HTMLElement): HTMLElement[] =>
  [...(column.querySelector('.host-column-rows')?.children ?? [])] as HTMLElement[];

const rowHeight = (column: HTMLElement): number => rowsOf(column)[0]?.offsetHeight || 34;

const indexOf = (column: HTMLElement): number => {
  const last = Math.max(0, rowsOf(column).length - 1);
  return Math.min(last, Math.max(0, Math.round(wheelOf(column).scrollTop / rowHeight(column))));
};

const values = (host: TagHost): number[] => columnsOf(host).map(indexOf);

/** The height of the indicator is that of the rows. */
function sizeRows({ element, props }: TagHost): void {
  const height = /(?:^|[;\s])height:\s*([^;]+)/.exec(String(props.indicatorStyle ?? ''))?.[1];
  if (height) element.style.setProperty('--row', deviceUnits(height));
}

function show(host: TagHost): void {
  sizeRows(host);
  const wanted = (host.props.value as number[] | null) ?? [];
  columnsOf(host).forEach((column, index) => {
    const pad = Math.max(0, (wheelOf(column).clientHeight - rowHeight(column)) / 2);
    column.style.setProperty('--pad', `${pad}px`);
    wheelOf(column).scrollTop = (wanted[index] ?? 0) * rowHeight(column);
  });
}

export const pickerView: Tag = {
  properties: {
    name: String,
    value: Array,
    indicatorStyle: String,
    indicatorClass: String,
    maskStyle: String,
    maskClass: String,
    immediateChange: Boolean,
  },
  create(host) {
    const changed = () => {
      const now = values(host);
      const before = (host.props.value as number[] | null) ?? [];
      if (now.every((value, index) => value === (before[index] ?? 0))) return;
      host.write('value', now);
      host.emit('change', { value: now });
    };
    host.element.addEventListener('host-pickstart', () => host.emit('pickstart'));
    host.element.addEventListener('host-pickend', () => {
      changed();
      host.emit('pickend');
    });
    registerField(host.element, {
      name: () => String(host.props.name ?? ''),
      value: () => values(host),
      reset: () => {},
    });
    return {
      update(names) {
        if (names.has('value')) soon(() => show(host));
      },
      attached: () => soon(() => show(host)),
    };
  },
};

function watchWheel(host: TagHost, wheel: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let moving = false;
  const tell = (event: string) =>
    host.element.closest('wx-picker-view')?.dispatchEvent(new CustomEvent(event));
  wheel.addEventListener('scroll', () => {
    if (!moving) tell('host-pickstart');
    moving = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      moving = false;
      tell('host-pickend');
    }, 120);
  });
}

export const pickerViewColumn: Tag = {
  create(host) {
    const [wheel, rows] = [document.createElement('div'), document.createElement('div')];
    wheel.className = 'host-column';
    rows.className = 'host-column-rows';
    wheel.append(rows);
    host.element.append(wheel);
    watchWheel(host, wheel);
    host.onTap(({ target }) => {
      const box = (target as { getBackendElement?(): HTMLElement }).getBackendElement?.();
      const row = rowsOf(host.element).findIndex((candidate) => box && candidate.contains(box));
      if (row >= 0) wheel.scrollTo({ top: row * rowHeight(host.element), behavior: 'smooth' });
    });
    new MutationObserver(() => {
      const view = host.element.closest('wx-picker-view');
      const owner = view && tagHostOf(view);
      if (owner) soon(() => show(owner));
    }).observe(rows, { childList: true });
    return { slot: rows };
  },
};

import type { Tag, TagHost } from './define';
import { onDrag } from './drag';

const axes: Record<string, [x: boolean, y: boolean]> = {
  all: [true, true],
  horizontal: [true, false],
  vertical: [false, true],
  none: [false, false],
};

const within = (value: number, room: number) =>
  Math.max(Math.min(0, room), Math.min(Math.max(0, room), value));

function limit({ element, props }: TagHost, x: number, y: number): [number, number] {
  const area = element.closest<HTMLElement>('wx-movable-area');
  if (!area || props.outOfBounds) return [x, y];
  return [
    within(x, area.clientWidth - element.offsetWidth),
    within(y, area.clientHeight - element.offsetHeight),
  ];
}

export const movableArea: Tag = { properties: { scaleArea: Boolean }, create: () => ({}) };

export const movableView: Tag = {
  properties: {
    direction: { type: String, value: 'none' },
    inertia: Boolean,
    outOfBounds: Boolean,
    x: null,
    y: null,
    damping: { type: Number, value: 20 },
    friction: { type: Number, value: 2 },
    disabled: Boolean,
    scale: Boolean,
    scaleMin: { type: Number, value: 0.1 },
    scaleMax: { type: Number, value: 10 },
    scaleValue: { type: Number, value: 1 },
    animation: { type: Boolean, value: true },
  },
  create(host) {
    let at: [number, number] = [0, 0];
    let from = at;
    const place = (x: number, y: number, source: string) => {
      at = limit(host, x, y);
      host.element.style.translate = `${at[0]}px ${at[1]}px`;
      host.emit('change', { x: at[0], y: at[1], source });
    };
    onDrag(host.element, {
      start: () => {
        from = at;
      },
      move({ dx, dy }) {
        const [canX, canY] = axes[String(host.props.direction)] ?? [false, false];
        if (!host.props.disabled) place(from[0] + (canX ? dx : 0), from[1] + (canY ? dy : 0), 'touch');
      },
      end: () => {},
    });
    return {
      update(changed) {
        if (changed.has('x') || changed.has('y'))
          place(
            Number.parseFloat(String(host.props.x ?? 0)) || 0,
            Number.parseFloat(String(host.props.y ?? 0)) || 0,
            '',
          );
      },
    };
  },
};

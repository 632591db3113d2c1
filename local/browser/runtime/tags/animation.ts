import { deviceUnits } from '../device-units';

interface Action {
  name: string;
  values: unknown[];
}

interface Step {
  actions: Action[];
  options: { duration?: number; timingFunction?: string; delay?: number; transformOrigin?: string };
}

const transforms = /^(translate|scale|rotate|skew|matrix)/;
const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const unitOf = (name: string): string => {
  if (name.startsWith('translate')) return 'px';
  return /^(rotate|skew)/.test(name) ? 'deg' : '';
};

const plainUnit = (name: string) => (/^(width|height|top|left|right|bottom)$/.test(name) ? 'px' : '');

const written = (value: unknown, unit: string) =>
  typeof value === 'number' ? `${value}${unit}` : String(value);

function play(element: HTMLElement, { actions, options }: Step): void {
  const { duration = 400, timingFunction = 'linear', delay = 0, transformOrigin = '50% 50% 0' } = options;
  const moves = actions.filter(({ name }) => transforms.test(name));
  const others = actions.filter(({ name }) => !transforms.test(name));
  const transform = moves.map(
    ({ name, values }) => `${name}(${values.map((value) => written(value, unitOf(name)))})`,
  );
  element.style.transition = `all ${duration}ms ${timingFunction} ${delay}ms`;
  element.style.transformOrigin = transformOrigin;
  if (transform.length > 0) element.style.transform = deviceUnits(transform.join(' '));
  for (const { name, values } of others)
    element.style.setProperty(dashed(name), deviceUnits(written(values[0], plainUnit(name))));
}

const lasts = ({ options }: Step): number => Number(options.duration ?? 400) + Number(options.delay ?? 0);

/** Plays what wx.createAnimation recorded, one step after another. */
export function playAnimation(element: HTMLElement, animation: unknown): void {
  const { actions: steps = [] } = (animation ?? {}) as { actions?: Step[] };
  let start = 0;
  for (const step of steps) {
    if (start === 0) play(element, step);
    else setTimeout(() => play(element, step), start);
    start += lasts(step);
  }
}

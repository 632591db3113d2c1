import type { Data } from '../engine/types';
import type { Tag, TagHost } from './define';
import { registerField } from './fields';

const filled = ({ min, max, value }: Data): number =>
  Math.min(1, Math.max(0, (Number(value) - Number(min)) / (Number(max) - Number(min) || 1)));

const colors = ({ activeColor, selectedColor, backgroundColor, color, blockColor }: Data) => ({
  '--active': activeColor || selectedColor,
  '--track': backgroundColor || color,
  '--block-color': blockColor,
});

function paint({ props }: TagHost, { style }: HTMLElement): void {
  for (const [name, color] of Object.entries(colors(props)))
    if (color) style.setProperty(name, String(color));
    else style.removeProperty(name);
  const size = Math.min(28, Math.max(12, Number(props.blockSize)));
  style.setProperty('--block-size', `${size}px`);
  style.setProperty('--filled', String(filled(props)));
}

function show(host: TagHost, control: HTMLInputElement, figure: HTMLElement): void {
  const { min, max, step, value, disabled, showValue } = host.props;
  Object.assign(control, { min: String(min), max: String(max), step: String(step), value: String(value) });
  control.disabled = disabled === true;
  figure.hidden = !showValue;
  figure.textContent = String(value);
  paint(host, control);
}

export const slider: Tag = {
  properties: {
    min: { type: Number, value: 0 },
    max: { type: Number, value: 100 },
    step: { type: Number, value: 1 },
    value: { type: Number, value: 0 },
    disabled: Boolean,
    showValue: Boolean,
    name: String,
    color: String,
    selectedColor: String,
    activeColor: String,
    backgroundColor: String,
    blockColor: String,
    blockSize: { type: Number, value: 28 },
  },
  create(host) {
    const control = document.createElement('input');
    control.type = 'range';
    const figure = document.createElement('span');
    host.element.append(control, figure);
    const emit = (event: string) => {
      host.write('value', Number(control.value));
      host.emit(event, { value: Number(control.value) });
    };
    control.addEventListener('input', () => emit('changing'));
    control.addEventListener('change', () => emit('change'));
    registerField(host.element, {
      name: () => String(host.props.name ?? ''),
      value: () => Number(control.value),
      reset: () => host.write('value', host.props.min),
    });
    return { update: () => show(host, control, figure) };
  },
};

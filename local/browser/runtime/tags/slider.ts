import type { Tag, TagHost } from './define';
import { registerField } from './fields';

const style = (name: string, value: unknown, element: HTMLElement) =>
  value ? element.style.setProperty(name, String(value)) : element.style.removeProperty(name);

function show({ props }: TagHost, control: HTMLInputElement, figure: HTMLElement): void {
  const { min, max, step, value, disabled, showValue, activeColor, selectedColor } = props;
  Object.assign(control, { min: String(min), max: String(max), step: String(step), value: String(value) });
  control.disabled = disabled === true;
  figure.hidden = !showValue;
  figure.textContent = String(value);
  style('accent-color', activeColor || selectedColor, control);
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

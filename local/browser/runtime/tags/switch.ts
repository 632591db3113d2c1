import type { Tag } from './define';
import { registerField } from './fields';

export const switchTag: Tag = {
  properties: {
    checked: Boolean,
    disabled: Boolean,
    type: { type: String, value: 'switch' },
    color: String,
    name: String,
  },
  create(host) {
    const { element } = host;
    const toggle = () => {
      if (host.props.disabled) return;
      host.write('checked', !host.props.checked);
      host.emit('change', { value: host.props.checked });
    };
    element.append(document.createElement('span'));
    element.setAttribute('role', 'switch');
    host.onTap(toggle);
    registerField(element, {
      name: () => String(host.props.name ?? ''),
      value: () => host.props.checked === true,
      reset: () => host.write('checked', false),
      activate: toggle,
    });
    return {
      update() {
        element.toggleAttribute('checked', host.props.checked === true);
        element.toggleAttribute('disabled', host.props.disabled === true);
        element.setAttribute('aria-checked', String(host.props.checked === true));
        element.style.setProperty('--switch-color', String(host.props.color || '#04BE02'));
      },
    };
  },
};

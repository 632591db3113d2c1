import type { PropertyTypes } from '../engine/types';
import type { Tag, TagHost } from './define';
import { registerField } from './fields';

const properties: PropertyTypes = { value: String, disabled: Boolean, checked: Boolean, color: String };

interface ChoiceKind {
  tag: string;
  group: string;
  /** What a tap makes of the present state. */
  next(checked: boolean): boolean;
}

function show({ element, props }: TagHost, mark: HTMLElement): void {
  element.toggleAttribute('checked', props.checked === true);
  element.toggleAttribute('disabled', props.disabled === true);
  element.setAttribute('aria-checked', String(props.checked === true));
  mark.style.color = String(props.color || '');
}

/** A checkbox or a radio button; the group hears of a change by a DOM event. */
function choice({ tag, group, next }: ChoiceKind): Tag {
  return {
    properties,
    create(host) {
      const mark = document.createElement('span');
      mark.className = `host-${tag}`;
      const slot = document.createElement('span');
      slot.className = 'host-slot';
      host.element.append(mark, slot);
      host.element.setAttribute('role', tag);
      const toggle = () => {
        const checked = next(host.props.checked === true);
        if (host.props.disabled || checked === host.props.checked) return;
        host.write('checked', checked);
        host.element.closest(`wx-${group}`)?.dispatchEvent(new CustomEvent('host-choice', { detail: host }));
      };
      host.onTap(toggle);
      registerField(host.element, {
        name: () => '',
        value: () => host.props.value,
        reset: () => host.write('checked', false),
        activate: toggle,
      });
      return { slot, update: () => show(host, mark) };
    },
  };
}

export const checkbox = choice({ tag: 'checkbox', group: 'checkbox-group', next: (checked) => !checked });
export const radio = choice({ tag: 'radio', group: 'radio-group', next: () => true });

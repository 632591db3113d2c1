import type { PropertyTypes } from '../engine/types';
import type { TagHost, TagView } from './define';
import { registerField } from './fields';
import { lookLikeClass } from './placeholder-look';

type Control = HTMLInputElement | HTMLTextAreaElement;

export const entryProperties: PropertyTypes = {
  name: String,
  value: null,
  placeholder: String,
  placeholderStyle: String,
  placeholderClass: { type: String, value: 'input-placeholder' },
  disabled: Boolean,
  readonly: Boolean,
  maxlength: { type: null, value: 140 },
  cursorSpacing: null,
  cursorColor: String,
  focus: Boolean,
  autoFocus: Boolean,
  confirmType: { type: String, value: 'done' },
  confirmHold: Boolean,
  alwaysEmbed: Boolean,
  cursor: null,
  selectionStart: null,
  selectionEnd: null,
  adjustPosition: null,
  holdKeyboard: null,
  showConfirmBar: null,
  fixed: Boolean,
  autoHeight: Boolean,
  disableDefaultPadding: Boolean,
  password: Boolean,
  type: { type: String, value: 'text' },
  safePasswordCertPath: null,
  safePasswordLength: null,
  safePasswordTimeStamp: null,
  safePasswordNonce: null,
  safePasswordSalt: null,
  safePasswordCustomHash: null,
};

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** The handler of `input` may return what the text shall become instead. */
function emitInput(host: TagHost, control: Control): void {
  const detail = { value: control.value, cursor: control.selectionStart ?? 0, keyCode: 0 };
  host.component.triggerEvent('input', detail, {
    handleListenerReturn: (result) => {
      const changed = typeof result === 'object' && result ? (result as { value?: unknown }).value : result;
      if (typeof changed === 'string') control.value = changed;
    },
  });
}

function listen(host: TagHost, control: Control): void {
  control.addEventListener('input', () => {
    host.write('value', control.value);
    emitInput(host, control);
  });
  control.addEventListener('focus', () => host.emit('focus', { value: control.value, height: 0 }));
  control.addEventListener('blur', () => {
    host.emit('blur', { value: control.value, cursor: control.selectionStart ?? 0 });
    host.emit('change', { value: control.value });
  });
}

function confirmOnEnter(host: TagHost, control: Control): void {
  control.addEventListener('keydown', (event) => {
    const { key } = event as KeyboardEvent;
    const breaksLine =
      control instanceof HTMLTextAreaElement &&
      !['send', 'search', 'next', 'go'].includes(String(host.props.confirmType));
    if (key !== 'Enter' || breaksLine) return;
    host.emit('confirm', { value: control.value });
    if (!host.props.confirmHold) control.blur();
  });
}

function limit(control: Control, maxlength: unknown): void {
  const limit = Number(maxlength);
  if (limit >= 0) control.maxLength = limit;
  else control.removeAttribute('maxlength');
}

const setters: Record<string, (control: Control, value: unknown, host: TagHost) => void> = {
  value: (control, value) => {
    if (control.value !== textOf(value)) control.value = textOf(value);
  },
  placeholder: (control, value) => {
    control.placeholder = textOf(value);
  },
  placeholderStyle: (control, value) => {
    const color = /(?:^|[;\s])color:\s*([^;]+)/.exec(textOf(value))?.[1];
    if (color) control.style.setProperty('--placeholder-color', color);
  },
  disabled: (control, value, host) => {
    control.disabled = value === true;
    host.element.toggleAttribute('disabled', value === true);
  },
  readonly: (control, value) => {
    control.readOnly = value === true;
  },
  maxlength: limit,
  ariaLabel: (control, value) => {
    control.setAttribute('aria-label', textOf(value));
  },
  focus: (control, value) => {
    if (value) control.focus();
    else if (document.activeElement === control) control.blur();
  },
};

export function createEntry(host: TagHost, control: Control, update?: () => void): TagView {
  host.element.append(control);
  listen(host, control);
  confirmOnEnter(host, control);
  registerField(host.element, {
    name: () => textOf(host.props.name),
    value: () => control.value,
    reset: () => host.write('value', ''),
    activate: () => control.focus(),
  });
  return {
    update(changed) {
      for (const name of changed) setters[name]?.(control, host.props[name], host);
      update?.();
    },
    attached() {
      lookLikeClass(host, control);
      if (host.props.focus || host.props.autoFocus) requestAnimationFrame(() => control.focus());
    },
  };
}

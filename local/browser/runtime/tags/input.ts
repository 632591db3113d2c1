import type { Tag } from './define';
import { createEntry, entryProperties } from './text-entry';

const keyboards: Record<string, string> = {
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
  tel: 'tel',
  'safe-password': 'text',
};

export const input: Tag = {
  properties: entryProperties,
  create(host) {
    const control = document.createElement('input');
    control.autocomplete = 'off';
    return createEntry(host, control, () => {
      control.type = host.props.password === true ? 'password' : 'text';
      control.inputMode = keyboards[String(host.props.type)] ?? 'text';
    });
  },
};

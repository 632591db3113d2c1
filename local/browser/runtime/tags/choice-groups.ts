import { type Tag, type TagHost, tagHostOf } from './define';
import { registerField } from './fields';

const members = (group: TagHost, tag: string): TagHost[] =>
  [...group.element.querySelectorAll(`wx-${tag}`)].flatMap((element) => tagHostOf(element) ?? []);

const checkedValues = (group: TagHost, tag: string): unknown[] =>
  members(group, tag)
    .filter(({ props }) => props.checked)
    .map(({ props }) => props.value);

function group(
  tag: string,
  value: (checked: unknown[]) => unknown,
  chosen?: (host: TagHost, member: TagHost) => void,
): Tag {
  return {
    properties: { name: String },
    create(host) {
      const current = () => value(checkedValues(host, tag));
      host.element.addEventListener('host-choice', (event) => {
        chosen?.(host, (event as CustomEvent<TagHost>).detail);
        host.emit('change', { value: current() });
      });
      registerField(host.element, {
        name: () => String(host.props.name ?? ''),
        value: current,
        reset: () => {},
      });
      return {};
    },
  };
}

function uncheckOthers(host: TagHost, chosen: TagHost): void {
  for (const member of members(host, 'radio'))
    if (member.element !== chosen.element) member.write('checked', false);
}

export const checkboxGroup = group('checkbox', (checked) => checked);
export const radioGroup = group('radio', ([first]) => first ?? '', uncheckOthers);

import type { Tag, TagHost } from './define';
import { fieldsIn } from './fields';

function values({ element }: TagHost): Record<string, unknown> {
  const named = fieldsIn(element).filter((field) => field.name() !== '');
  return Object.fromEntries(named.map((field) => [field.name(), field.value()]));
}

export const form: Tag = {
  properties: { reportSubmit: Boolean, reportSubmitTimeout: Number },
  create(host) {
    host.element.addEventListener('host-submit', () =>
      host.emit('submit', { value: values(host), formId: '' }),
    );
    host.element.addEventListener('host-reset', () => {
      for (const field of fieldsIn(host.element)) field.reset();
      host.emit('reset');
    });
    return {};
  },
};

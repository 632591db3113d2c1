import type { Tag, TagHost } from './define';
import { fieldOf } from './fields';

function target({ element, props }: TagHost): Element | undefined {
  const page = element.closest('wx-page') ?? document.body;
  const named = props.for ? page.querySelector(`[id$="--${CSS.escape(String(props.for))}"]`) : null;
  const candidates = named ? [named] : [...element.querySelectorAll('*')];
  return candidates.find((candidate) => fieldOf(candidate)?.activate);
}

export const label: Tag = {
  properties: { for: String },
  create(host) {
    host.onTap((event) => {
      const control = target(host);
      const { _$: component } = event.target as { _$?: { getBackendElement(): unknown } };
      const tapped = (component ?? (event.target as { getBackendElement?(): unknown })).getBackendElement?.();
      if (control && !(tapped instanceof Node && control.contains(tapped))) fieldOf(control)?.activate?.();
    });
    return {};
  },
};

import type { TagHost } from './define';

const looks = ['color', 'font-size', 'font-weight', 'letter-spacing'] as const;

const lookOf = (element: HTMLElement): string[] => {
  const computed = getComputedStyle(element);
  return looks.map((look) => computed.getPropertyValue(look));
};

function withClasses<T>({ component, props }: TagHost, read: () => T): T {
  const names = String(props.placeholderClass ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const turn = (on: boolean) => names.forEach((name) => void component.classList?.toggle(name, on));
  turn(true);
  const found = read();
  turn(false);
  return found;
}

/** A browser styles placeholders by rules alone: what the classes would change is read off and handed to the rule. */
export function lookLikeClass(host: TagHost, { style }: HTMLElement): void {
  const plain = lookOf(host.element);
  const styled = withClasses(host, () => lookOf(host.element));
  for (const [index, look] of looks.entries()) {
    const name = `--placeholder-${look}`;
    if (styled[index] !== plain[index] && !style.getPropertyValue(name))
      style.setProperty(name, styled[index] ?? '');
  }
}

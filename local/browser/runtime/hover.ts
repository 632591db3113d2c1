import { tagHostOf } from './tags/define';

type Host = NonNullable<ReturnType<typeof tagHostOf>>;

let hovered: Host[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

const buttonLike = new Set(['WX-BUTTON', 'WX-NAVIGATOR']);

const hoverable = ({ element, props }: Host): boolean =>
  props.hoverClass !== 'none' &&
  !props.disabled &&
  (Boolean(props.hoverClass) || buttonLike.has(element.tagName));

function under(node: Element): Host[] {
  const found: Host[] = [];
  for (let element: Element | null = node; element; element = element.parentElement) {
    const host = tagHostOf(element);
    if (!host || !hoverable(host)) continue;
    found.push(host);
    if (host.props.hoverStopPropagation) break;
  }
  return found;
}

function paint(host: Host, on: boolean): void {
  const { element, component, props } = host;
  const names = String(props.hoverClass ?? '')
    .split(/\s+/)
    .filter(Boolean);
  if (names.length === 0) element.toggleAttribute('pressed', on);
  for (const name of names) component.classList?.toggle(name, on);
}

/** Adds the hover classes of what is pressed, as WeChat does, a moment after the finger came down. */
export function startHover(node: Element): void {
  stopHover();
  const hosts = under(node);
  timer = setTimeout(() => {
    hovered = hosts;
    for (const host of hosts) paint(host, true);
  }, 20);
}

export function stopHover(): void {
  clearTimeout(timer);
  for (const host of hovered) paint(host, false);
  hovered = [];
}

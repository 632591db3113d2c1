const scopeMark = /__scope__/g;
const hostMark = /__host__/g;

const sheets = new Map<string, string>();

export function defineStyles(styles: Record<string, string>): void {
  for (const [path, text] of Object.entries(styles)) sheets.set(path, text);
}

/** Style scopes are named by the path of their component. */
export const scopeName = (path: string): string => path.replace(/[^\w]+/g, '-').replace(/^-/, '');

/** Adds a component's sheet once; without a scope its classes stay global. */
export function applyStyle(path: string, scope = ''): void {
  const text = sheets.get(path);
  sheets.delete(path);
  if (!text) return;
  const style = document.createElement('style');
  style.dataset.path = path;
  style.textContent = text
    .replace(scopeMark, scope ? `${scope}--` : '')
    .replace(hostMark, `wx-host="${scopeName(path)}"`);
  document.head.append(style);
}

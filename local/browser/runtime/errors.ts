import { addGlobalErrorListener, addGlobalWarningListener } from 'glass-easel';

export const errors: string[] = [];
export const warnings: string[] = [];

const describe = (error: unknown): string => {
  if (error instanceof Error) return error.stack?.includes(error.message) ? error.stack : String(error);
  if (typeof error === 'string') return error;
  const { errMsg } = (error ?? {}) as { errMsg?: unknown };
  return typeof errMsg === 'string' ? errMsg : (JSON.stringify(error) ?? String(error));
};

function panel(): HTMLElement {
  const existing = document.querySelector<HTMLElement>('.host-errors');
  if (existing) return existing;
  const created = document.createElement('div');
  created.className = 'host-errors';
  created.setAttribute('role', 'alert');
  created.title = '点按关闭';
  created.onclick = () => created.remove();
  document.body.append(created);
  return created;
}

/** Shows an error on the phone and keeps it for tests. */
export function report(error: unknown, where = ''): void {
  const text = where ? `${where}：${describe(error)}` : describe(error);
  errors.push(text);
  const line = document.createElement('pre');
  line.textContent = text;
  panel().append(line);
}

function watchConsole(): void {
  const original = console.error.bind(console);
  console.error = (...values: unknown[]) => {
    original(...values);
    report(values.map(describe).join(' '), 'console.error');
  };
}

export function watchErrors(): void {
  window.addEventListener('error', ({ error, message }) => report(error ?? message));
  window.addEventListener('unhandledrejection', ({ reason }) => report(reason, '未处理的 Promise 拒绝'));
  addGlobalErrorListener((error, method) => {
    report(error, method ?? '');
    return false;
  });
  addGlobalWarningListener((message, component) => {
    const path = typeof component === 'string' ? component : component.is;
    if (!path.includes('miniprogram_npm/')) warnings.push(`${message} @${path}`);
    return false;
  });
  watchConsole();
}

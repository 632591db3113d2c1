import { clickable, el } from '../runtime/ui/element';

const hour = 3_600_000;
const day = 24 * hour;
/** China keeps UTC+8 all year. */
const zone = 8 * hour;
const morning = 8.5 * hour;

const startOfDay = (now: number) => Math.floor((now + zone) / day) * day - zone;

const steps: [text: string, to: (now: number) => number][] = [
  ['+10 分钟', (now) => now + hour / 6],
  ['+1 小时', (now) => now + hour],
  ['+8 小时', (now) => now + 8 * hour],
  ['明早 8:30', (now) => startOfDay(now) + day + morning],
];

const format = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

let offset = 0;

const now = () => Date.now() + offset;

async function advanceTo(time: number): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await fetch('clock', { method: 'POST', headers, body: JSON.stringify({ advanceTo: Math.round(time) }) });
}

function dayPicker(): HTMLInputElement {
  const picker = Object.assign(el('input'), { type: 'date', title: '去到哪一天' });
  picker.setAttribute('aria-label', '去到哪一天');
  picker.addEventListener('change', () => {
    const time = picker.valueAsNumber - zone + morning;
    if (time > now()) void advanceTo(time);
  });
  return picker;
}

function follow(show: () => void): void {
  const set = (time: number) => {
    offset = time - Date.now();
    show();
  };
  fetch('clock')
    .then((response) => response.json())
    .then((reply: { now: number }) => set(reply.now), show);
  new EventSource('clock/events').onmessage = ({ data }) => set((JSON.parse(data) as { now: number }).now);
  setInterval(show, 1000);
}

/** The local clock; it only moves forward. */
export function clockBar(): HTMLElement {
  const time = el('time', 'clock');
  const picker = dayPicker();
  const show = () => {
    time.textContent = format.format(now());
    picker.min = new Date(now() + zone).toISOString().slice(0, 10);
  };
  const buttons = steps.map(([text, to]) => clickable('', text, () => void advanceTo(to(now()))));
  follow(show);
  return el('div', 'clock-bar', time, ...buttons, picker);
}

import type { Sheet } from '../canvas';

export interface MonthBar {
  readonly month: string;
  readonly label: string;
  readonly done: number;
  readonly planned: number;
}

const LABEL = 20;
const FIGURE = 18;
const WIDEST = 28;

/** Each month one bar: what is done below, what is still planned above it, the sum on top. */
export function drawBars(sheet: Sheet, months: readonly MonthBar[]): void {
  const { context, width, height, color, ground, words } = sheet;
  const column = width / months.length;
  const bar = Math.min(WIDEST, column * 0.6);
  const room = height - LABEL - FIGURE;
  const highest = Math.max(1, ...months.map(({ done, planned }) => done + planned));
  context.textAlign = 'center';
  context.font = '12px sans-serif';
  months.forEach(({ label, done, planned }, index) => {
    const middle = column * (index + 0.5);
    const whole = (room * (done + planned)) / highest;
    const filled = (room * done) / highest;
    const foot = height - LABEL;
    context.fillStyle = ground;
    context.fillRect(middle - bar / 2, foot - whole, bar, whole - filled);
    context.fillStyle = color;
    context.fillRect(middle - bar / 2, foot - filled, bar, filled);
    context.fillStyle = words;
    context.fillText(String(done + planned), middle, foot - whole - 5);
    context.fillText(label.replace(' ', ''), middle, height - 4);
  });
}

export const columnAt = <T>(months: readonly T[], x: number, width: number): T | undefined =>
  months[Math.floor((x / width) * months.length)];

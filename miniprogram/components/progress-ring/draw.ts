import type { Sheet } from '../canvas';

const TOP = -Math.PI / 2;
const angle = (share: number) => TOP + Math.min(1, Math.max(0, share)) * 2 * Math.PI;

/** A ring filled to `share`, with a notch where it should be today. */
export function drawRing(sheet: Sheet, share: number, expected: number, thickness: number): void {
  const { context, width, height, color, ground, words } = sheet;
  const radius = (Math.min(width, height) - thickness) / 2;
  const arc = (from: number, to: number, paint: string, line: number) => {
    context.beginPath();
    context.arc(width / 2, height / 2, radius, from, to);
    context.strokeStyle = paint;
    context.lineWidth = line;
    context.stroke();
  };
  context.lineCap = 'butt';
  arc(0, 2 * Math.PI, ground, thickness);
  context.lineCap = 'round';
  if (share > 0) arc(TOP, angle(share), color, thickness);
  context.lineCap = 'butt';
  const notch = 1 / radius;
  if (expected > 0 && expected < 1) arc(angle(expected) - notch, angle(expected) + notch, words, thickness);
}

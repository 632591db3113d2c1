import { encode } from 'uqr';
import { openSheet } from '../../../components/canvas';
import { look } from './look';

type Owner = Parameters<typeof openSheet>[0];

/** Draws `text` as a QR code, black on white whatever the theme, its modules on whole pixels of the screen. */
export async function drawCode(owner: Owner, selector: string, text: string): Promise<void> {
  const { data, size } = encode(text, look);
  const sheet = await openSheet(owner, selector);
  if (!sheet) return;
  const { context, width, height, ratio } = sheet;
  const whole = (length: number) => Math.floor(length * ratio) / ratio;
  const module = whole(Math.min(width, height) / size);
  const left = whole((width - module * size) / 2);
  const top = whole((height - module * size) / 2);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000000';
  data.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) context.fillRect(left + x * module, top + y * module, module, module);
    });
  });
}

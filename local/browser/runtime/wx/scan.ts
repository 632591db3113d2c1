import decode from 'qr/decode.js';
import { isPage } from '../engine/packages';
import { report } from '../errors';
import { parseUrl } from '../pages/route';
import { relaunch } from '../pages/stack';
import { clickable, el } from '../ui/element';
import { ask } from '../ui/layer';
import { asyncApis, type Options } from './define';
import { phone } from './state';

interface Seen {
  label: string;
  text: string;
}

type Picture = HTMLCanvasElement | HTMLImageElement;

function decoded(picture: Picture): string | undefined {
  const [width, height] =
    picture instanceof HTMLCanvasElement || 'getContext' in picture
      ? [picture.width, picture.height]
      : [picture.naturalWidth, picture.naturalHeight];
  if (width < 21 || height < 21) return undefined;
  const context = Object.assign(el('canvas'), { width, height }).getContext('2d');
  if (!context) return undefined;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  try {
    return decode(context.getImageData(0, 0, width, height), { timeLimit: 1000 });
  } catch {
    return undefined;
  }
}

const isShown = (picture: Element): boolean => picture.getClientRects().length > 0;

/** Same-origin frames of the page hold the other phones. */
function otherPhones(): Window[] {
  if (window.parent === window) return [];
  const frames = [...window.parent.document.querySelectorAll('iframe')];
  return frames.flatMap(({ contentWindow }) =>
    contentWindow && contentWindow !== window ? [contentWindow] : [],
  );
}

function codesOn(other: Window): Seen[] {
  const pictures = [...other.document.querySelectorAll<Picture>('canvas, img')].filter(isShown);
  const texts = pictures.flatMap((picture) => decoded(picture) ?? []);
  const { label, name } = other.__boot.persona;
  return [...new Set(texts)].map((text) => ({ label: `${label} ${name}`, text }));
}

function sheet(codes: Seen[], settle: (text: string | undefined) => void): HTMLElement {
  const entry = el('input', 'host-scan-entry');
  Object.assign(entry, { placeholder: '或在此输入码的内容', autocomplete: 'off' });
  entry.setAttribute('aria-label', '码的内容');
  const form = el('form', 'host-scan-form', entry, el('button', '', '确定'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (entry.value.trim()) settle(entry.value.trim());
  });
  const found = codes.map(({ label, text }) =>
    clickable('host-sheet-item', `扫描「${label}」手机上的码`, () => settle(text)),
  );
  const note = el('div', 'host-sheet-title', codes.length > 0 ? '看到的码' : '其他手机上没有看到二维码');
  const cancel = clickable('host-sheet-item cancel', '取消', () => settle(undefined));
  const box = el('div', 'host-sheet', note, ...found, form, cancel);
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-label', '扫一扫');
  return el('div', 'host-mask bottom', box);
}

const look = () => ask<string | undefined>((settle) => sheet(otherPhones().flatMap(codesOn), settle));

/** WeChat's own scanner: a 小程序码 opens its page, whatever is open now; other codes open nothing here. */
export async function scanFromWeChat(): Promise<void> {
  const text = await look();
  const target = parseUrl(`/${text ?? ''}`);
  if (!isPage(target.route)) return;
  await relaunch(target).catch((error) => report(error, target.route));
}

async function scanCode(_options: Options) {
  const prepared = phone.nextScan;
  phone.nextScan = undefined;
  const result = prepared ?? (await look());
  if (result === undefined) throw new Error('cancel');
  return {
    result,
    scanType: 'QR_CODE',
    charSet: 'UTF-8',
    path: '',
    rawData: btoa(unescape(encodeURIComponent(result))),
  };
}

export const scan = asyncApis({ scanCode });

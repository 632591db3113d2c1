import { clickable, el } from '../runtime/ui/element';
import { choosePersona, personas, personaText } from './personas';

const address = (id: string) => `phone?persona=${encodeURIComponent(id)}`;

function personaSelect(place: number, id: string, changed: (id: string) => void): HTMLSelectElement {
  const options = personas().map((persona) => {
    const option = el('option', '', personaText(persona));
    return Object.assign(option, { value: persona.id, selected: persona.id === id });
  });
  const select = el('select', '', ...options);
  select.setAttribute('aria-label', `第 ${place + 1} 部手机的人物`);
  select.addEventListener('change', () => changed(select.value));
  return select;
}

type PhoneWindow = Window & { __host?: { setOnline(value: boolean): void; scan(): void } };

function networkSwitch(frame: HTMLIFrameElement): HTMLElement {
  const box = Object.assign(el('input'), { type: 'checkbox', checked: true });
  box.addEventListener('change', () =>
    (frame.contentWindow as PhoneWindow | null)?.__host?.setOnline(box.checked),
  );
  frame.addEventListener('load', () => {
    box.checked = true;
  });
  return el('label', '', box, '联网');
}

export interface Phone {
  element: HTMLElement;
  title(): string;
}

/** One phone in the window: its persona, its network, and the phone itself in a frame of its own. */
export function createPhone(place: number, id: string, renamed: () => void): Phone {
  const frame = Object.assign(el('iframe'), { src: address(id), title: '手机' });
  frame.allow = 'clipboard-read; clipboard-write; fullscreen';
  const select = personaSelect(place, id, (chosen) => {
    choosePersona(place, chosen);
    frame.src = address(chosen);
    renamed();
  });
  const reload = clickable('', '重启', () => frame.contentWindow?.location.reload());
  const scan = clickable('', '扫一扫', () => (frame.contentWindow as PhoneWindow | null)?.__host?.scan());
  scan.title = '微信的扫一扫：扫其他手机上的小程序码';
  const head = el('header', 'phone-head', select, networkSwitch(frame), scan, reload);
  return {
    element: el('section', 'phone', head, frame),
    title: () => select.selectedOptions[0]?.textContent ?? '',
  };
}

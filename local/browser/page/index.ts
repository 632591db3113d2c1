import './page.css';
import { clickable, el } from '../runtime/ui/element';
import { clockBar } from './clock-bar';
import { chosenPersonas } from './personas';
import { createPhone } from './phone';

/** On a narrow window one phone is shown at a time; these buttons switch. */
function start(): void {
  const tabs = el('nav', 'phone-tabs');
  const phones = chosenPersonas().map((id, place) => createPhone(place, id, () => name()));
  const buttons = phones.map((_, place) => clickable('', '', () => show(place)));
  const name = () => {
    for (const [place, button] of buttons.entries()) button.textContent = phones[place]?.title() ?? '';
  };
  const show = (shown: number) => {
    for (const [place, { element }] of phones.entries()) element.classList.toggle('current', place === shown);
    for (const [place, button] of buttons.entries())
      button.setAttribute('aria-pressed', String(place === shown));
  };
  tabs.append(...buttons);
  document.body.append(
    el('header', 'bar', el('strong', '', '双百督导'), clockBar()),
    tabs,
    el('main', 'phones', ...phones.map(({ element }) => element)),
  );
  name();
  show(0);
}

start();

import { soon } from '../soon';
import type { Tag, TagHost } from './define';
import { type Drag, onDrag } from './drag';

interface Track {
  element: HTMLElement;
  items(): HTMLElement[];
}

const properties = {
  indicatorDots: Boolean,
  indicatorColor: { type: String, value: 'rgba(0, 0, 0, .3)' },
  indicatorActiveColor: { type: String, value: '#000000' },
  autoplay: Boolean,
  current: { type: Number, value: 0 },
  currentItemId: String,
  interval: { type: Number, value: 5000 },
  duration: { type: Number, value: 500 },
  circular: Boolean,
  vertical: Boolean,
  previousMargin: null,
  nextMargin: null,
  displayMultipleItems: { type: Number, value: 1 },
  snapToEdge: Boolean,
  easingFunction: String,
  skipHiddenItemLayout: Boolean,
};

function place({ props }: TagHost, { element, items }: Track, index: number, moved = 0): void {
  const share = 100 / Number(props.displayMultipleItems || 1);
  const axis = props.vertical ? 'Y' : 'X';
  element.style.transform = `translate${axis}(calc(${-index * share}% + ${moved}px))`;
  items().forEach((item, order) => {
    item.style.transform = `translate${axis}(${order * 100}%)`;
    item.style[props.vertical ? 'height' : 'width'] = `${share}%`;
  });
}

function paintDots({ props }: TagHost, dots: HTMLElement, count: number, current: number): void {
  dots.hidden = props.indicatorDots !== true;
  const colors = Array.from({ length: count }, (_, index) =>
    String(index === current ? props.indicatorActiveColor : props.indicatorColor),
  );
  dots.replaceChildren(
    ...colors.map((color) => Object.assign(document.createElement('i'), { style: `background:${color}` })),
  );
}

const wrap = (index: number, count: number, circular: boolean): number => {
  if (count === 0) return 0;
  return circular ? (index + count) % count : Math.max(0, Math.min(count - 1, index));
};

function createParts(host: TagHost) {
  const [element, dots] = [document.createElement('div'), document.createElement('div')];
  element.className = 'host-swiper-track';
  dots.className = 'host-swiper-dots';
  host.element.append(element, dots);
  return { dots, track: { element, items: () => [...element.children] as HTMLElement[] } };
}

type Source = '' | 'touch' | 'autoplay';

/** The slides and which of them is shown. */
function createSlides(host: TagHost) {
  const { track, dots } = createParts(host);
  let current = 0;
  const paint = (moved = 0) => {
    track.element.style.transition = moved === 0 ? `transform ${Number(host.props.duration)}ms` : 'none';
    place(host, track, current, moved);
    paintDots(host, dots, track.items().length, current);
  };
  const go = (index: number, source: Source) => {
    const next = wrap(index, track.items().length, host.props.circular === true);
    const changed = next !== current;
    current = next;
    paint();
    if (!changed) return;
    host.write('current', next);
    const detail = { current: next, currentItemId: track.items()[next]?.dataset.itemId ?? '', source };
    host.emit('change', detail);
    setTimeout(() => host.emit('animationfinish', detail), Number(host.props.duration));
  };
  return { slot: track.element, paint, go, current: () => current };
}

export const swiper: Tag = {
  properties,
  create(host) {
    const { slot, paint, go, current } = createSlides(host);
    let timer: ReturnType<typeof setInterval> | undefined;
    const along = ({ dx, dy }: Drag) => (host.props.vertical ? dy : dx);
    const restart = () => {
      clearInterval(timer);
      if (host.props.autoplay)
        timer = setInterval(() => go(current() + 1, 'autoplay'), Number(host.props.interval));
    };
    onDrag(host.element, {
      move: (drag) => paint(along(drag)),
      end: (drag) => go(Math.abs(along(drag)) > 40 ? current() - Math.sign(along(drag)) : current(), 'touch'),
    });
    new MutationObserver(() => soon(() => paint())).observe(slot, { childList: true });
    return {
      slot,
      update(changed) {
        if (changed.has('current') && Number(host.props.current) !== current())
          go(Number(host.props.current), '');
        if (changed.has('autoplay') || changed.has('interval')) restart();
        paint();
      },
      attached: () => paint(),
      detached: () => clearInterval(timer),
    };
  },
};

export const swiperItem: Tag = {
  properties: { itemId: String, skipHiddenItemLayout: Boolean },
  create: (host) => ({
    update() {
      host.element.dataset.itemId = String(host.props.itemId ?? '');
    },
  }),
};

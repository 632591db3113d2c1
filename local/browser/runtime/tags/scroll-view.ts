import type { PropertyTypes } from '../engine/types';
import type { Tag, TagHost } from './define';
import { createRefresher } from './refresher';

const properties: PropertyTypes = {
  scrollX: Boolean,
  scrollY: Boolean,
  upperThreshold: { type: null, value: 50 },
  lowerThreshold: { type: null, value: 50 },
  scrollTop: null,
  scrollLeft: null,
  scrollIntoView: String,
  scrollWithAnimation: Boolean,
  scrollAnchoring: Boolean,
  enableBackToTop: Boolean,
  enableFlex: Boolean,
  enhanced: Boolean,
  bounces: { type: Boolean, value: true },
  showScrollbar: { type: Boolean, value: true },
  pagingEnabled: Boolean,
  fastDeceleration: Boolean,
  usingSticky: Boolean,
  type: String,
  clip: null,
  refresherEnabled: Boolean,
  refresherThreshold: { type: Number, value: 45 },
  refresherDefaultStyle: { type: String, value: 'black' },
  refresherBackground: String,
  refresherTriggered: Boolean,
  scrollIntoViewOffset: null,
  scrollIntoViewAlignment: null,
};

function watch(host: TagHost, area: HTMLElement): void {
  let last = { left: 0, top: 0 };
  let [atUpper, atLower] = [true, false];
  area.addEventListener('scroll', () => {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientHeight, clientWidth } = area;
    const deltas = { deltaX: last.left - scrollLeft, deltaY: last.top - scrollTop };
    last = { left: scrollLeft, top: scrollTop };
    host.emit('scroll', { scrollLeft, scrollTop, scrollWidth, scrollHeight, ...deltas });
    const [before, after] = host.props.scrollY
      ? [scrollTop, scrollHeight - clientHeight - scrollTop]
      : [scrollLeft, scrollWidth - clientWidth - scrollLeft];
    const nowUpper = before <= Number(host.props.upperThreshold);
    const nowLower = after <= Number(host.props.lowerThreshold);
    if (nowUpper && !atUpper) host.emit('scrolltoupper', { direction: host.props.scrollY ? 'top' : 'left' });
    if (nowLower && !atLower)
      host.emit('scrolltolower', { direction: host.props.scrollY ? 'bottom' : 'right' });
    [atUpper, atLower] = [nowUpper, nowLower];
  });
}

const scroll = ({ props }: TagHost, area: HTMLElement, to: ScrollToOptions) =>
  area.scrollTo({ ...to, behavior: props.scrollWithAnimation ? 'smooth' : 'instant' });

function revealChild({ props }: TagHost, area: HTMLElement): void {
  const id = String(props.scrollIntoView ?? '');
  if (!id) return;
  const child = area.querySelector(`[id$="--${CSS.escape(id)}"]`);
  child?.scrollIntoView({ block: 'start', behavior: props.scrollWithAnimation ? 'smooth' : 'instant' });
}

export const scrollView: Tag = {
  properties,
  create(host) {
    const area = document.createElement('div');
    area.className = 'host-scroll';
    const content = document.createElement('div');
    content.className = 'host-scroll-content';
    area.append(content);
    host.element.append(area);
    watch(host, area);
    const refresher = createRefresher(host, area);
    const positions = (changed: ReadonlySet<string>) => {
      if (changed.has('scrollTop') && host.props.scrollTop !== null)
        scroll(host, area, { top: Number.parseFloat(String(host.props.scrollTop)) || 0 });
      if (changed.has('scrollLeft') && host.props.scrollLeft !== null)
        scroll(host, area, { left: Number.parseFloat(String(host.props.scrollLeft)) || 0 });
      if (changed.has('scrollIntoView')) revealChild(host, area);
    };
    return {
      slot: content,
      update(changed) {
        for (const name of ['scrollX', 'scrollY', 'enableFlex', 'enhanced', 'showScrollbar'])
          host.element.toggleAttribute(name.toLowerCase(), host.props[name] === true);
        refresher.update();
        requestAnimationFrame(() => positions(changed));
      },
    };
  },
};

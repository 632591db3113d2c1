import type { TagHost } from './define';

/** Pulling down at the upper edge: the distance grows until the threshold, release starts the refresh. */
export function onPullDown(
  area: HTMLElement,
  pulled: (distance: number) => void,
  released: (distance: number) => void,
): void {
  let start: number | undefined;
  let distance = 0;
  area.addEventListener(
    'touchstart',
    ({ touches }) => {
      start = area.scrollTop <= 0 ? touches[0]?.clientY : undefined;
      distance = 0;
    },
    { passive: true },
  );
  area.addEventListener(
    'touchmove',
    ({ touches }) => {
      if (start === undefined) return;
      distance = Math.max(0, ((touches[0]?.clientY ?? start) - start) / 2);
      if (distance > 0) pulled(distance);
    },
    { passive: true },
  );
  area.addEventListener('touchend', () => {
    if (start !== undefined && distance > 0) released(distance);
    start = undefined;
  });
}

function createBar(area: HTMLElement) {
  const bar = document.createElement('div');
  bar.className = 'host-refresher';
  bar.innerHTML = '<i></i><i></i><i></i>';
  area.prepend(bar);
  return {
    isOpen: () => bar.style.height !== '' && bar.style.height !== '0px',
    open: (height: number) => {
      bar.style.height = `${Math.min(height, 80)}px`;
    },
  };
}

export function createRefresher(host: TagHost, area: HTMLElement): { update(): void } {
  const bar = createBar(area);
  const pulled = (distance: number) => {
    if (!host.props.refresherEnabled) return;
    bar.open(distance);
    host.emit('refresherpulling', { dy: distance });
  };
  const released = (distance: number) => {
    if (!host.props.refresherEnabled) return;
    const far = distance >= Number(host.props.refresherThreshold);
    if (far) host.write('refresherTriggered', true);
    else bar.open(0);
    host.emit(far ? 'refresherrefresh' : 'refresherabort');
  };
  onPullDown(area, pulled, released);
  return {
    update() {
      const triggered = host.props.refresherEnabled === true && host.props.refresherTriggered === true;
      if (!triggered && bar.isOpen()) host.emit('refresherrestore');
      bar.open(triggered ? 45 : 0);
    },
  };
}

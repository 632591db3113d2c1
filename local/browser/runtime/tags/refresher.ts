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

export function createRefresher(host: TagHost, area: HTMLElement): { update(): void } {
  const bar = document.createElement('div');
  bar.className = 'host-refresher';
  bar.innerHTML = '<i></i><i></i><i></i>';
  area.prepend(bar);
  const height = (value: number) => {
    bar.style.height = `${Math.min(value, 80)}px`;
  };
  onPullDown(
    area,
    (distance) => {
      if (!host.props.refresherEnabled) return;
      height(distance);
      host.emit('refresherpulling', { dy: distance });
    },
    (distance) => {
      if (!host.props.refresherEnabled) return;
      if (distance < Number(host.props.refresherThreshold)) {
        height(0);
        return host.emit('refresherabort');
      }
      host.write('refresherTriggered', true);
      host.emit('refresherrefresh');
    },
  );
  return {
    update() {
      const triggered = host.props.refresherEnabled === true && host.props.refresherTriggered === true;
      if (!triggered && bar.style.height !== '' && bar.style.height !== '0px') host.emit('refresherrestore');
      height(triggered ? 45 : 0);
    },
  };
}

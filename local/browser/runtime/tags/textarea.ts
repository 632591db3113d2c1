import type { Tag, TagHost } from './define';
import { createEntry, entryProperties } from './text-entry';

function resize({ element, props }: TagHost, control: HTMLTextAreaElement): void {
  if (!props.autoHeight) return;
  control.style.height = '0';
  const height = control.scrollHeight;
  // What is not shown yet, as in a popup that is about to rise, has no height to be measured.
  control.style.height = height === 0 ? '' : `${height}px`;
  element.style.height = 'auto';
}

export const textarea: Tag = {
  properties: entryProperties,
  create(host) {
    const control = document.createElement('textarea');
    control.rows = 1;
    let lines = 0;
    const refit = () => {
      resize(host, control);
      const lineHeight = Number.parseFloat(getComputedStyle(control).lineHeight) || 20;
      const lineCount = Math.max(1, Math.round(control.scrollHeight / lineHeight));
      if (lineCount === lines) return;
      lines = lineCount;
      host.emit('linechange', { height: control.scrollHeight, heightRpx: 0, lineCount });
    };
    control.addEventListener('input', refit);
    const view = createEntry(host, control, () => {
      if (control.isConnected && host.props.autoHeight) refit();
    });
    return { ...view, attached: () => [view.attached?.(), requestAnimationFrame(refit)] };
  },
};

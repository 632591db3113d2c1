import type { Tag } from './define';
import { tagFrame } from './frames';

/** Its children are drawn above the whole page, whatever clips or moves the place they stand in. */
export const rootPortal: Tag = {
  properties: { enable: { type: Boolean, value: true } },
  create(host) {
    const content = document.createElement('div');
    content.className = 'host-portal';
    const move = () => {
      const viewport = host.props.enable === false ? undefined : tagFrame(host.element)?.viewport;
      (viewport ?? host.element).append(content);
    };
    host.element.append(content);
    return {
      slot: content,
      update: () => host.element.isConnected && move(),
      attached: move,
      detached: () => content.remove(),
    };
  },
};

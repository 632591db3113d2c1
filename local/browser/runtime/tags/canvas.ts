import type { Tag } from './define';

/** The drawing area keeps the size the page gave it; the tag only gives it its box. */
export const canvas: Tag = {
  properties: { type: String, canvasId: String, disableScroll: Boolean },
  create(host) {
    const area = document.createElement('canvas');
    host.element.append(area);
    return {
      update: () => host.element.setAttribute('canvas-id', String(host.props.canvasId ?? '')),
      attached() {
        if (area.width === 300 && area.height === 150) {
          area.width = area.clientWidth;
          area.height = area.clientHeight;
        }
      },
    };
  },
};

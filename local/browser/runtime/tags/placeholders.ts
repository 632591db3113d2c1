import type { PropertyTypes } from '../engine/types';
import { el } from '../ui/element';
import type { Tag } from './define';

/** Tags whose content only a phone can give: a named box stands where they would be. */
function placeholder(text: string, properties: PropertyTypes, moment?: string): Tag {
  return {
    properties,
    create(host) {
      const slot = el('div', 'host-placeholder-slot');
      host.element.append(el('div', 'host-placeholder', text), slot);
      return { slot, attached: () => moment && host.emit(moment, {}) };
    },
  };
}

const mediaProperties: PropertyTypes = {
  src: String,
  autoplay: Boolean,
  controls: { type: Boolean, value: true },
  loop: Boolean,
  poster: String,
};

export const placeholders: Record<string, Tag> = {
  camera: placeholder(
    '相机',
    { mode: String, devicePosition: String, flash: String, frameSize: String, resolution: String },
    'initdone',
  ),
  'web-view': placeholder('网页', { src: String }),
  map: placeholder('地图', {
    longitude: Number,
    latitude: Number,
    scale: Number,
    markers: Array,
    polyline: Array,
    circles: Array,
    includePoints: Array,
    showLocation: Boolean,
  }),
  video: placeholder('视频', mediaProperties),
  audio: placeholder('音频', mediaProperties),
  ad: placeholder('广告', { unitId: String }),
  'official-account': placeholder('公众号', {}),
  'open-data': placeholder('开放数据', { type: String }),
};

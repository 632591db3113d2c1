import { assetUrl } from './assets';
import type { Tag, TagHost } from './define';

const fits: Record<string, string> = {
  scaleToFill: 'fill',
  aspectFit: 'contain',
  aspectFill: 'cover',
  center: 'none',
  widthFix: 'fill',
  heightFix: 'fill',
};

function layout({ element, props }: TagHost, picture: HTMLImageElement): void {
  const mode = String(props.mode);
  element.setAttribute('mode', mode);
  picture.style.objectFit = fits[mode] ?? 'none';
  picture.style.objectPosition =
    mode.includes(' ') || /^(top|bottom|left|right)$/.test(mode) ? mode : 'center';
}

async function load(host: TagHost, picture: HTMLImageElement): Promise<void> {
  const source = String(host.props.src ?? '');
  const url = await assetUrl(source, host.component);
  if (String(host.props.src ?? '') !== source) return;
  picture.hidden = url === '';
  if (url) picture.src = url;
}

export const image: Tag = {
  properties: {
    src: String,
    mode: { type: String, value: 'scaleToFill' },
    lazyLoad: Boolean,
    webp: Boolean,
    showMenuByLongpress: Boolean,
    fadeIn: Boolean,
  },
  create(host) {
    const picture = document.createElement('img');
    picture.draggable = false;
    picture.alt = '';
    host.element.append(picture);
    picture.onload = () => host.emit('load', { width: picture.naturalWidth, height: picture.naturalHeight });
    picture.onerror = () => {
      picture.hidden = true;
      host.emit('error', { errMsg: `GET ${picture.src} failed` });
    };
    return {
      update(changed) {
        if (changed.has('mode')) layout(host, picture);
        if (changed.has('ariaLabel')) picture.alt = String(host.props.ariaLabel ?? '');
        if (changed.has('src'))
          load(host, picture).catch((error) => host.emit('error', { errMsg: String(error) }));
      },
    };
  },
};

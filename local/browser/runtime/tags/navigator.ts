import { navigateFrom } from '../pages/navigate';
import type { Tag } from './define';

const moves: Record<string, Parameters<typeof navigateFrom>[0]> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
};

export const navigator: Tag = {
  properties: {
    target: { type: String, value: 'self' },
    url: String,
    openType: { type: String, value: 'navigate' },
    delta: { type: Number, value: 1 },
    appId: String,
    path: String,
    extraData: null,
    version: String,
    shortLink: String,
  },
  create(host) {
    host.element.setAttribute('role', 'link');
    host.onTap(() => {
      const { openType, url, delta } = host.props;
      const move = moves[String(openType)];
      if (!move) return host.emit('fail', { errMsg: `navigator:fail ${String(openType)} 尚未支持` });
      navigateFrom(move, { url: String(url), delta: Number(delta) }, host.component).then(
        () => host.emit('success'),
        (error) => host.emit('fail', error),
      );
    });
    return {};
  },
};

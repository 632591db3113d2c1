import { setBadge, setTabBarHidden, setTabItem } from '../pages/tab-bar';
import { asyncApis } from './define';

export const tabBar = asyncApis({
  setTabBarBadge: ({ index, text }) => setBadge(Number(index), String(text ?? '')),
  removeTabBarBadge: ({ index }) => setBadge(Number(index), undefined),
  showTabBarRedDot: ({ index }) => setBadge(Number(index), undefined, true),
  hideTabBarRedDot: ({ index }) => setBadge(Number(index), undefined),
  showTabBar: () => setTabBarHidden(false),
  hideTabBar: () => setTabBarHidden(true),
  setTabBarItem: ({ index, text, iconPath, selectedIconPath }) => {
    const change = { text, iconPath, selectedIconPath };
    setTabItem(
      Number(index),
      Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
    );
  },
  setTabBarStyle: () => undefined,
});

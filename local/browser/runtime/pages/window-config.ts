import { appManifest, componentConfig, themed } from '../engine/configs';

export interface WindowConfig {
  title: string;
  custom: boolean;
  barColor: string;
  textColor: string;
  ground: string;
  pullDown: boolean;
  reachBottom: number;
  disableScroll: boolean;
}

const textColors: Record<string, string> = { white: '#fff', black: '#000' };

export function windowConfig(route: string): WindowConfig {
  const merged: Record<string, unknown> = { ...appManifest().app.window, ...componentConfig(route) };
  const value = (name: string, otherwise: string) => String(themed(merged[name]) || otherwise);
  return {
    title: value('navigationBarTitleText', ''),
    custom: merged.navigationStyle === 'custom',
    barColor: value('navigationBarBackgroundColor', '#000000'),
    textColor: textColors[value('navigationBarTextStyle', 'white')] ?? '#fff',
    ground: value('backgroundColor', '#ffffff'),
    pullDown: merged.enablePullDownRefresh === true,
    reachBottom: Number(merged.onReachBottomDistance ?? 50),
    disableScroll: merged.disableScroll === true,
  };
}

import type { PanelApplication } from '../types';
import { type Points, pointsOf } from './view';

const keyOf = (id: string) => `score:${id}`;

/** What was given and not yet saved on this phone, else what the server has. */
export const openPoints = (id: string, application: PanelApplication): Points =>
  (wx.getStorageSync(keyOf(id)) as Points | '') || pointsOf(application);
export const keepPoints = (id: string, points: Points): void => wx.setStorageSync(keyOf(id), points);
export const dropPoints = (id: string): void => wx.removeStorageSync(keyOf(id));

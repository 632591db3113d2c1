import type { EngineComponent } from '../engine/types';
import { createEventChannel, type EventChannel } from './event-channel';
import { parseUrl } from './route';
import { back, push, relaunch, replace, switchTo, topPage } from './stack';

export interface Move {
  url?: string;
  delta?: number;
  events?: Record<string, (...values: unknown[]) => void>;
}

export type MoveName = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch' | 'navigateBack';

const target = ({ url = '' }: Move, from?: string) => parseUrl(url, from ?? topPage()?.route);

const moves: Record<
  MoveName,
  (move: Move, from?: string) => Promise<{ eventChannel?: EventChannel } | undefined>
> = {
  async navigateTo(move, from) {
    const eventChannel = createEventChannel(move.events);
    await push(target(move, from), eventChannel);
    return { eventChannel };
  },
  redirectTo: (move, from) => replace(target(move, from)).then(() => undefined),
  switchTab: (move, from) => switchTo(target(move, from)).then(() => undefined),
  reLaunch: (move, from) => relaunch(target(move, from)).then(() => undefined),
  navigateBack: ({ delta = 1 }) => back(delta).then(() => undefined),
};

let last: Promise<unknown> = Promise.resolve();

/** Moves follow one another: a second one waits until the page of the first is there. */
export function navigate(name: MoveName, move: Move, from?: string) {
  const next = last.then(() => moves[name](move, from));
  last = next.catch(() => undefined);
  return next;
}

/** A navigator's url is relative to the file it stands in. */
export const navigateFrom = (name: MoveName, move: Move, component: EngineComponent) =>
  navigate(name, move, component.ownerShadowRoot?.getHostNode().is);

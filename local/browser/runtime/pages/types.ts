import type { Caller, Data, EngineComponent } from '../engine/types';
import type { EventChannel } from './event-channel';
import type { Frame } from './frame';

export interface OpenPage {
  route: string;
  query: Data;
  component: EngineComponent;
  caller: Caller;
  frame: Frame;
  channel: EventChannel;
  /** Attaches the page and calls onLoad; the page must stand in the stack by then. */
  load(): void;
  close(): void;
}

import type { Caller } from '../caller';

export type Source = 'wx_client' | 'wx_trigger' | 'scf';

export interface Invocation {
  name: string;
  /** The JSON text of the event. */
  data: string;
  caller?: Caller | undefined;
  /** What has it run, by CloudBase's own words. */
  source: Source;
  /** The call this one is made from, whose place is free while it waits. */
  parent?: string | undefined;
}

export interface Answered {
  requestId: string;
  /** The JSON text of the result. */
  answer: string;
}

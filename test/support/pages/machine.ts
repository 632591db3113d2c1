import { dateOf } from './clock';
import { createComponents } from './components';
import { createDevice } from './device';
import { createDialogs } from './dialogs';
import { simulate } from './simulate';
import { createStack } from './stack';
import { createTimers } from './timers';
import { createTransfers, type Uploading } from './transfers';

/** Answers what the phone asks of an area; rejects when nothing answers. */
export type Answering = (area: string, data: unknown) => Promise<unknown>;

export interface PhoneOptions {
  readonly cloud: Answering;
  /** What the phone has kept from earlier. */
  readonly storage?: Readonly<Record<string, unknown>>;
  readonly upload?: Uploading;
  /** By how much the phone's own clock is fast, in milliseconds; slow when below zero. */
  readonly ahead?: number;
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** `wx.cloud`, and the calls that have no answer yet. */
function createLine(cloud: Answering) {
  const pending = new Set<Promise<unknown>>();
  function callFunction({ name, data }: { name: string; data: unknown }): Promise<unknown> {
    const answer = cloud(name, structuredClone(data)).then((result) => ({ result }));
    const answered = () => pending.delete(answer);
    pending.add(answer);
    answer.then(answered, answered);
    return answer;
  }
  return { pending, callFunction };
}

/** What went wrong inside pages, until a test hears of it. */
function createFaults() {
  const faults: unknown[] = [];
  return {
    report: (...fault: unknown[]) => void faults.push(fault.length === 1 ? fault[0] : fault.join(' ')),
    raise(): void {
      if (faults.length > 0) throw faults.splice(0)[0];
    },
  };
}

const noLine: Uploading = () => Promise.reject({ errMsg: 'uploadFile:fail' });

/** A phone on which the Mini Program has started and no page is open yet. */
export function startMachine({ cloud, storage = {}, upload = noLine, ahead = 0 }: PhoneOptions) {
  simulate();
  const [timers, dialogs, device] = [createTimers(), createDialogs(), createDevice(storage)];
  const [line, faults] = [createLine(cloud), createFaults()];

  const transfers = createTransfers(upload, line.pending);
  const lines = {
    cloud: { init: () => {}, callFunction: line.callFunction, uploadFile: transfers.uploadFile },
  };
  const wx = { ...device.wx, ...dialogs.wx, ...transfers.wx, ...lines, nextTick: queueMicrotask };
  const components = createComponents(
    {
      ...{ wx, ...timers.globals, Date: dateOf(() => Date.now() + ahead + timers.passed()) },
      ...{ console: { ...console, error: faults.report, info: () => {} } },
      getApp: () => ({ globalData: {} }),
      getCurrentPages: () => stack.instances(),
    },
    faults.report,
  );
  const stack = createStack(components);
  Object.assign(wx, stack.wx);
  components.start();

  return {
    ...{ stack, dialogs, device, timers, transfers },
    /** Waits until every answer has come and is on the screen; what went wrong inside a page fails the test. */
    async settle(): Promise<void> {
      do {
        await Promise.allSettled(line.pending);
        await turn();
      } while (timers.stepSoon() || line.pending.size > 0);
      await turn();
      faults.raise();
    },
  };
}

export type Machine = ReturnType<typeof startMachine>;

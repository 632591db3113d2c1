import { createComponents } from './components';
import { createDevice } from './device';
import { createDialogs } from './dialogs';
import { attributesOf, findByLabel, findByText, isOff, linesOf, linkAround, trigger } from './elements';
import { simulate } from './simulate';
import { createStack, placeOf } from './stack';
import { createTimers } from './timers';

/** Answers what the phone asks of an area; rejects when nothing answers. */
export type Answering = (area: string, data: unknown) => Promise<unknown>;

export interface PhoneOptions {
  readonly cloud: Answering;
  /** What the phone has kept from earlier. */
  readonly storage?: Readonly<Record<string, unknown>>;
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** One phone with the Mini Program on it, as a person reads and taps it. */
export function openPhone({ cloud, storage = {} }: PhoneOptions) {
  simulate();
  const faults: unknown[] = [];
  const pending = new Set<Promise<unknown>>();
  const [timers, dialogs, device] = [createTimers(), createDialogs(), createDevice(storage)];
  const report = (...fault: unknown[]) => void faults.push(fault.length === 1 ? fault[0] : fault.join(' '));

  function callFunction({ name, data }: { name: string; data: unknown }): Promise<unknown> {
    const answer = cloud(name, structuredClone(data)).then((result) => ({ result }));
    pending.add(answer);
    answer.catch(() => {}).finally(() => pending.delete(answer));
    return answer;
  }

  const wx: Record<string, unknown> = {
    ...{ ...device.wx, ...dialogs.wx, nextTick: (action: () => void) => queueMicrotask(action) },
    cloud: { init: () => {}, callFunction },
  };
  const globals = {
    ...{ wx, ...timers.globals, console: { ...console, error: report, info: () => {} } },
    getApp: () => ({ globalData: {} }),
    getCurrentPages: () => stack.instances(),
  };
  const components = createComponents(globals, report);
  const stack = createStack(components);
  Object.assign(wx, stack.wx);
  components.start();

  const screen = () => stack.front().rendered.dom;

  /** Waits until every answer has come and is on the screen; what went wrong inside a page fails the test. */
  async function settle(): Promise<void> {
    do {
      await Promise.allSettled(pending);
      await turn();
    } while (timers.stepSoon() || pending.size > 0);
    await turn();
    if (faults.length > 0) throw faults.splice(0)[0];
  }

  function only(found: readonly Element[], words: string, nth: number): Element {
    const element = found[nth];
    if (!element) throw new Error(`the screen does not show “${words}”; it shows:\n${lines().join('\n')}`);
    return element;
  }

  const lines = (): string[] => [...linesOf(screen()), ...dialogs.lines()];

  async function open(url: string): Promise<void> {
    stack.open(placeOf(url));
    await settle();
  }

  async function tap(text: string, nth = 0): Promise<void> {
    if (!dialogs.press(text)) tapElement(only(findByText(screen(), text), text, nth));
    await settle();
  }

  function tapElement(element: Element): void {
    const link = linkAround(element);
    if (link) return void follow(link);
    if (!isOff(element)) trigger(element, 'tap', {}, true);
  }

  const follow = ({ url, openType: type = 'navigateTo' }: Record<string, unknown>) =>
    (stack.wx as Record<string, (to: object) => Promise<void>>)[String(type)]?.({
      url: absolute(String(url)),
    });

  const absolute = (url: string) =>
    new URL(url, `https://phone.example/${stack.front().route}`).href.slice(21);

  async function type(label: string, value: string): Promise<void> {
    trigger(only(findByLabel(screen(), label), label, 0), 'input', { value, cursor: value.length }, false);
    await settle();
  }

  const value = (label: string): string =>
    String(attributesOf(only(findByLabel(screen(), label), label, 0)).value ?? '');

  return {
    ...{ open, tap, type, value, settle, lines },
    /** All that can be read on the screen, a line for each block. */
    text: (): string => lines().join('\n'),
    route: (): string => stack.front().route,
    tapLabel: async (label: string): Promise<void> => {
      tapElement(only(findByLabel(screen(), label), label, 0));
      await settle();
    },
    /** Goes back as with WeChat's own arrow. */
    back: async (): Promise<void> => {
      await stack.wx.navigateBack();
      await settle();
    },
    pass: (duration: number): Promise<void> => timers.pass(duration, settle),
    pointCameraAt: device.pointCameraAt,
    stored: device.storage,
    close: (): void => {
      stack.closeAll();
      timers.clear();
    },
  };
}

export type Phone = ReturnType<typeof openPhone>;

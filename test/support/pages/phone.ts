import { isOff, linkAround, trigger } from './elements';
import { type Machine, type PhoneOptions, startMachine } from './machine';
import { createScreen } from './screen';
import { placeOf } from './stack';

const ORIGIN = 'https://phone.example';

type Navigate = (to: { url: string }) => Promise<void>;

/** The ways of `<navigator>` are the ways of `wx`. */
function follow({ stack }: Machine, link: Readonly<Record<string, unknown>>): void {
  const { url, openType = 'navigateTo' } = link;
  const ways = stack.wx as Readonly<Record<string, Navigate>>;
  const { pathname, search } = new URL(String(url), `${ORIGIN}/${stack.front().route}`);
  void ways[openType === 'navigate' ? 'navigateTo' : String(openType)]?.({ url: pathname + search });
}

function touch(machine: Machine, element: Element): void {
  const link = linkAround(element);
  if (link) follow(machine, link);
  else if (!isOff(element)) trigger(element, 'tap', {}, true);
}

/** One phone with the Mini Program on it, as a person reads and taps it. After each deed the screen has settled. */
export function openPhone(options: PhoneOptions) {
  const machine = startMachine(options);
  const { stack, dialogs, device, timers, transfers, settle } = machine;
  const screen = createScreen(machine);

  const settled =
    <V extends readonly unknown[]>(deed: (...values: V) => unknown) =>
    async (...values: V): Promise<void> => {
      await deed(...values);
      await settle();
    };

  return {
    ...{ lines: screen.lines, value: screen.value },
    /** All that can be read on the screen, a line for each block. */
    text: (): string => screen.lines().join('\n'),
    route: (): string => stack.front().route,
    open: settled((url: string) => stack.open(placeOf(url))),
    tap: settled((text: string, nth?: number) => {
      if (!dialogs.press(text)) touch(machine, screen.byText(text, nth ?? 0));
    }),
    tapLabel: settled((label: string) => touch(machine, screen.byLabel(label))),
    type: settled((label: string, value: string) =>
      trigger(screen.byLabel(label), 'input', { value, cursor: value.length }, false),
    ),
    /** Picks a value of a picker or a slider, or turns a switch. */
    choose: settled((label: string, value: unknown) =>
      trigger(screen.byLabel(label), 'change', { value }, false),
    ),
    /** Goes back as with WeChat's own arrow. */
    back: settled(() => stack.wx.navigateBack()),
    pass: (duration: number): Promise<void> => timers.pass(duration, settle),
    pointCameraAt: device.pointCameraAt,
    ...{ offer: transfers.offer, hold: transfers.hold, previewed: transfers.previewed },
    ...{ handedOn: transfers.handedOn, calendar: device.calendar },
    deliver: settled(transfers.deliver),
    stored: device.storage,
    ...{ light: device.light, standAt: device.standAt, tellNetwork: settled(device.tellNetwork) },
    close: (): void => {
      stack.closeAll();
      timers.clear();
    },
  };
}

export type Phone = ReturnType<typeof openPhone>;

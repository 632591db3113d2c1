import type { Caller } from './types';

type KeyFrame = Record<string, unknown>;

const lengths = new Set(['translateX', 'translateY', 'translateZ', 'translate', 'translate3d']);
const angles = /^(rotate|skew)/;
const transforms = /^(translate|scale|rotate|skew|matrix|perspective)/;

const unit = (name: string) => {
  if (lengths.has(name)) return 'px';
  return angles.test(name) ? 'deg' : '';
};

function transformOf(frame: KeyFrame): string {
  const parts = Object.entries(frame).filter(([name]) => transforms.test(name));
  return parts
    .map(([name, value]) => {
      const values = (Array.isArray(value) ? value : [value]) as unknown[];
      return `${name}(${values.map((item) => (typeof item === 'number' ? `${item}${unit(name)}` : item)).join(',')})`;
    })
    .join(' ');
}

function toKeyframe(frame: KeyFrame): Keyframe {
  const plain = Object.entries(frame).filter(([name]) => !transforms.test(name) && name !== 'ease');
  const easing = frame.ease ? { easing: String(frame.ease) } : {};
  const transform = transformOf(frame);
  return { ...Object.fromEntries(plain), ...easing, ...(transform && { transform }) } as Keyframe;
}

const elementsOf = (caller: Caller, selector: string): HTMLElement[] => {
  const found = caller._$.getShadowRoot()?.querySelectorAll(selector) ?? [];
  return found.flatMap((element) => (element.getBackendElement() as unknown as HTMLElement | null) ?? []);
};

export function animate(
  this: Caller,
  selector: string,
  frames: KeyFrame[],
  duration: number,
  done?: () => void,
): void {
  const elements = elementsOf(this, selector);
  const keyframes = frames.map(toKeyframe);
  const running = elements.map((element) => element.animate(keyframes, { duration, fill: 'forwards' }));
  if (done) Promise.all(running.map(({ finished }) => finished)).then(done, () => {});
}

export function clearAnimation(
  this: Caller,
  selector: string,
  optionsOrDone?: unknown,
  done?: () => void,
): void {
  for (const element of elementsOf(this, selector))
    for (const running of element.getAnimations()) running.cancel();
  if (typeof optionsOrDone === 'function') optionsOrDone();
  else done?.();
}

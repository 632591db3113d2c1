import type { Caller } from '../engine/types';
import { topPage } from '../pages/stack';

type Context = CanvasRenderingContext2D & Record<string, unknown>;

const findCanvas = (id: string, caller?: Caller): HTMLCanvasElement | null => {
  const owner = caller?._$ ?? topPage()?.component;
  const host = owner?.getBackendElement() as unknown as HTMLElement | undefined;
  return host?.querySelector(`wx-canvas[canvas-id="${CSS.escape(id)}"] > canvas`) ?? null;
};

/** The old interface sets what the standard one assigns: setFillStyle(x) is fillStyle = x. */
function perform(context: Context, name: string, values: unknown[]): void {
  const property = /^set([A-Z].*)$/.exec(name)?.[1];
  const assigned = property && property[0]?.toLowerCase() + property.slice(1);
  if (name === 'setFontSize') context.font = `${String(values[0])}px sans-serif`;
  else if (name === 'setLineDash') context.setLineDash(values[0] as number[]);
  else if (assigned) Object.assign(context, { [assigned]: values[0] });
  else (context[name] as (...all: unknown[]) => unknown).apply(context, values);
}

function paint(canvas: HTMLCanvasElement, actions: readonly [string, unknown[]][], reserve: boolean): void {
  const context = canvas.getContext('2d') as Context | null;
  if (!context) return;
  const ratio = window.devicePixelRatio;
  if (!reserve)
    Object.assign(canvas, { width: canvas.clientWidth * ratio, height: canvas.clientHeight * ratio });
  context.save();
  if (!reserve) context.scale(ratio, ratio);
  for (const [name, values] of actions) perform(context, name, values);
  context.restore();
}

/** The interface of canvases without `type="2d"`: what was called is drawn by `draw()`. */
export function createCanvasContext(id: string, caller?: Caller): unknown {
  let actions: [string, unknown[]][] = [];
  const draw = (reserve = false, done?: () => void) => {
    const canvas = findCanvas(id, caller);
    if (canvas) paint(canvas, actions, reserve);
    actions = [];
    if (done) setTimeout(done);
  };
  const record =
    (name: string) =>
    (...values: unknown[]) => {
      actions.push([name, values]);
    };
  const measureText = (text: string) => document.createElement('canvas').getContext('2d')?.measureText(text);
  return new Proxy({ draw, measureText } as Record<string, unknown>, {
    // A context is handed through promises, which would call its `then`.
    get: (target, name) => (name === 'then' ? undefined : (target[name as string] ?? record(String(name)))),
    set(_target, name, value) {
      record(`set${String(name)[0]?.toUpperCase()}${String(name).slice(1)}`)(value);
      return true;
    },
  });
}

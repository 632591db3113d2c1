import { topPage } from '../pages/stack';
import { asyncApis, type Options } from './define';
import { rememberUrl } from './file-store';
import { createCanvasContext } from './legacy-canvas';

const findCanvas = ({ canvas, canvasId }: Options): HTMLCanvasElement => {
  if (canvas) return canvas as HTMLCanvasElement;
  const page = topPage()?.frame.scroller;
  const found = page?.querySelector<HTMLCanvasElement>(
    `wx-canvas[canvas-id="${CSS.escape(String(canvasId))}"] > canvas`,
  );
  if (!found) throw new Error('canvas is empty');
  return found;
};

async function toTempFile(options: Options) {
  const source = findCanvas(options);
  const { x = 0, y = 0, fileType = 'png', quality = 0.92 } = options;
  const width = Number(options.width ?? source.clientWidth);
  const height = Number(options.height ?? source.clientHeight);
  const ratio = source.width / (source.clientWidth || source.width);
  const target = Object.assign(document.createElement('canvas'), {
    width: Number(options.destWidth ?? width * window.devicePixelRatio),
    height: Number(options.destHeight ?? height * window.devicePixelRatio),
  });
  const area = [Number(x) * ratio, Number(y) * ratio, width * ratio, height * ratio] as const;
  target.getContext('2d')?.drawImage(source, ...area, 0, 0, target.width, target.height);
  const type = fileType === 'jpg' ? 'image/jpeg' : 'image/png';
  const content = await new Promise<Blob | null>((resolve) => target.toBlob(resolve, type, Number(quality)));
  if (!content) throw new Error('canvas is empty');
  return { tempFilePath: rememberUrl(content) };
}

const createOffscreenCanvas = ({ width = 300, height = 150 }: { width?: number; height?: number } = {}) =>
  Object.assign(document.createElement('canvas'), { width, height });

/** WeChat's recorded animations: steps of CSS transitions, played by the element they are bound to. */
function createAnimation(options: Record<string, unknown> = {}) {
  const steps: unknown[] = [];
  let actions: unknown[] = [];
  const animation: Record<string, unknown> = new Proxy(
    {
      step(own: Record<string, unknown> = {}) {
        steps.push({ actions, options: { ...options, ...own } });
        actions = [];
        return animation;
      },
      export: () => ({ actions: steps.splice(0) }),
    } as Record<string, unknown>,
    {
      get: (target, name) =>
        target[name as string] ??
        ((...values: unknown[]) => {
          actions.push({ name, values });
          return animation;
        }),
    },
  );
  return animation;
}

export const canvas = {
  ...asyncApis({ canvasToTempFilePath: toTempFile }),
  createOffscreenCanvas,
  createAnimation,
  createCanvasContext,
};

import { temporaryUrl } from './file-store';

type WxImage = HTMLImageElement;

function createImage(): WxImage {
  const image = new Image();
  const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
  return Object.defineProperty(image, 'src', {
    get: () => source?.get?.call(image),
    set(value: string) {
      const set = (url: string) => source?.set?.call(image, url);
      if (/^(wxfile|cloud):/.test(value)) temporaryUrl(value).then(set);
      else set(value.startsWith('/') ? `app${value}` : value);
    },
  });
}

/** What a page gets from `.node()`: the canvas itself, with WeChat's extras. */
export function canvasNode(box: HTMLElement): unknown {
  const canvas = box.querySelector<HTMLCanvasElement>(':scope > canvas');
  if (!canvas) return { scrollTo: (to: ScrollToOptions) => box.querySelector('.host-scroll')?.scrollTo(to) };
  return Object.assign(canvas, {
    createImage,
    createImageData: (width: number, height: number) => new ImageData(width, height),
    createPath2D: (path?: Path2D) => new Path2D(path),
    requestAnimationFrame: (run: FrameRequestCallback) => requestAnimationFrame(run),
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
  });
}

interface Owner {
  createSelectorQuery(): WechatMiniprogram.SelectorQuery;
}

/** A canvas ready to be drawn on in device-independent pixels, with the colours its style gives it. */
export interface Sheet {
  readonly context: CanvasRenderingContext;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  /** The style's text colour, its top border's for what lies behind, its bottom border's for words. */
  readonly color: string;
  readonly ground: string;
  readonly words: string;
}

type CanvasRenderingContext = WechatMiniprogram.CanvasRenderingContext.CanvasRenderingContext2D;

const wanted = {
  node: true,
  size: true,
  computedStyle: ['color', 'borderTopColor', 'borderBottomColor'],
} as unknown as WechatMiniprogram.Fields;

/** Opens the 2d canvas `selector` of a page or component, cleared and sharp; undefined when it is not there or hidden. */
export function openSheet(owner: Owner, selector: string): Promise<Sheet | undefined> {
  return new Promise((resolve) => {
    const query = owner.createSelectorQuery();
    query.select(selector).fields(wanted);
    query.exec(([found]) => resolve(isVisible(found) ? prepare(found) : undefined));
  });
}

interface Found {
  readonly node: unknown;
  readonly width: number;
  readonly height: number;
  readonly color: string;
  readonly borderTopColor: string;
  readonly borderBottomColor: string;
}

const isVisible = (found?: Found | null): found is Found =>
  Boolean(found?.node && found.width > 0 && found.height > 0);

function prepare({ node, width, height, color, ...style }: Found): Sheet {
  const canvas = node as WechatMiniprogram.Canvas;
  const ratio = wx.getWindowInfo().pixelRatio;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const context = canvas.getContext('2d') as CanvasRenderingContext;
  context.scale(ratio, ratio);
  context.clearRect(0, 0, width, height);
  return {
    context,
    width,
    height,
    ratio,
    color,
    ground: style.borderTopColor,
    words: style.borderBottomColor,
  };
}

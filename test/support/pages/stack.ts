import type { createComponents } from './components';
import { type Rendered, simulate } from './simulate';

type Query = Readonly<Record<string, string>>;
type Life = 'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload';

interface OpenPage {
  readonly route: string;
  readonly rendered: Rendered;
}

interface To {
  readonly url: string;
}

export interface Place {
  readonly route: string;
  readonly query: Query;
}

export function placeOf(url: string): Place {
  const { pathname, searchParams } = new URL(url, 'https://phone.example/');
  return { route: pathname.slice(1), query: Object.fromEntries(searchParams) };
}

/** The pages that are open on a phone, the last one in front. */
export function createStack(components: ReturnType<typeof createComponents>) {
  const pages: OpenPage[] = [];

  const front = (): OpenPage => {
    const page = pages.at(-1);
    if (!page) throw new Error('no page is open');
    return page;
  };

  function live(page: OpenPage | undefined, life: Life, query?: Query): void {
    const act = page?.rendered.instance[life];
    if (typeof act === 'function') act.call(page?.rendered.instance, query);
  }

  function open({ route, query }: Place): void {
    const id = components.register(route, 'page');
    const page = { route, rendered: simulate().render(id, query) };
    pages.push(page);
    page.rendered.attach(document.body);
    live(page, 'onLoad', query);
    live(page, 'onShow');
    live(page, 'onReady');
  }

  function close(): void {
    const page = pages.pop();
    live(page, 'onUnload');
    page?.rendered.detach();
  }

  function closeAll(): void {
    while (pages.length > 0) close();
  }

  const anew = async ({ url }: To): Promise<void> => {
    closeAll();
    open(placeOf(url));
  };

  return {
    wx: {
      navigateTo: async ({ url }: To) => {
        live(front(), 'onHide');
        open(placeOf(url));
      },
      redirectTo: async ({ url }: To) => {
        close();
        open(placeOf(url));
      },
      switchTab: anew,
      reLaunch: anew,
      navigateBack: async ({ delta = 1, fail }: { delta?: number; fail?: () => void } = {}) => {
        if (pages.length === 1) return fail?.();
        for (let count = 0; count < delta && pages.length > 1; count++) close();
        live(front(), 'onShow');
      },
    },
    ...{ open, front, closeAll },
    instances: () => pages.map(({ rendered }) => rendered.instance),
  };
}

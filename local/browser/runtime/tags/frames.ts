interface TagFrame {
  element: HTMLElement;
  bar: HTMLElement;
  title: HTMLElement;
  scroller: HTMLElement;
  viewport: HTMLElement;
}

/** The frame of the page a tag stands in. */
export function tagFrame(tag: HTMLElement): TagFrame | undefined {
  const element = tag.closest<HTMLElement>('.page-frame');
  const part = (selector: string) => element?.querySelector<HTMLElement>(selector);
  const [bar, title, scroller, viewport] = ['.nav-bar', '.nav-title', '.page-scroll', '.page-viewport'].map(
    part,
  );
  return element && bar && title && scroller && viewport
    ? { element, bar, title, scroller, viewport }
    : undefined;
}

const WIDE = 768;

interface Sized {
  setData(data: { isWide: boolean }): void;
}

/** From this width on a list stands beside its detail. */
export const measure = (page: Sized, { windowWidth }: { windowWidth: number }): void =>
  page.setData({ isWide: windowWidth >= WIDE });

const rpx = /(-?(?:\d+\.?\d*|\.\d+))rpx\b/g;
const viewportHeight = /(-?(?:\d+\.?\d*|\.\d+))vh\b/g;

export const deviceUnits = (text: string): string =>
  text.includes('rpx') || text.includes('vh')
    ? text.replace(rpx, 'calc($1 * var(--rpx))').replace(viewportHeight, '$1cqh')
    : text;

import type { Tag } from './define';

const plain: Tag = { create: () => ({}) };

/** Tags that only hold their children; how they look is a matter of the stylesheet. */
export const containers: Record<string, Tag> = {
  view: plain,
  'cover-view': plain,
  'page-container': plain,
  'match-media': plain,
  'share-element': plain,
};

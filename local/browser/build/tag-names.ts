/** Tags of WeChat that a template may use without declaring them. */
export const tagNames: ReadonlySet<string> = new Set(
  `block template import include slot wxs
  view text image icon button input textarea form label picker picker-view picker-view-column checkbox
  checkbox-group radio radio-group switch slider scroll-view swiper swiper-item navigator canvas progress
  rich-text web-view page-meta navigation-bar root-portal cover-view cover-image movable-area movable-view
  camera video audio map ad official-account open-data match-media page-container share-element editor
  live-player live-pusher keyboard-accessory selection store-product`
    .split(/\s+/)
    .filter(Boolean),
);

const INBOX_TAB = 2;

/** WeChat refuses a badge once the reader has left for a page without tabs; the next tab page sets it again. */
const left = () => undefined;

/** Marks the inbox tab with what is unread. */
export function showUnread(unread: number): void {
  if (unread > 0) wx.setTabBarBadge({ index: INBOX_TAB, text: String(unread), fail: left });
  else wx.removeTabBarBadge({ index: INBOX_TAB, fail: left });
}

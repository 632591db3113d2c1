import { call } from '../../services/cloud';

const INBOX_TAB = 2;

/** Marks the inbox tab. It is a hint beside the page: without an answer the mark stays as it was. */
export async function markUnread(): Promise<void> {
  const { unread } = await call('account', 'inbox', {});
  if (unread > 0) wx.setTabBarBadge({ index: INBOX_TAB, text: String(unread) });
  else wx.removeTabBarBadge({ index: INBOX_TAB });
}

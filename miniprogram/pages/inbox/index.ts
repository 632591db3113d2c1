import type { Output } from '../../../typings/api';
import { call } from '../../services/cloud';
import { type Failure, failureOf } from '../../services/failure';
import { present } from '../../services/present';
import { chosen } from '../../services/session';
import { showUnread } from './badge';

type Inbox = Output<'account', 'inbox'>;

const nothing: Inbox = { unread: 0, more: false, messages: [] };

Page({
  data: { inbox: null as Inbox | null, failure: null as Failure | null },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  onReachBottom() {
    const { inbox } = this.data;
    if (!inbox?.more) return;
    present(this, async () => {
      const before = inbox.messages[inbox.messages.length - 1]?.id ?? '';
      const older = await call('account', 'inbox', { before });
      return { inbox: { ...older, messages: [...inbox.messages, ...older.messages] } };
    });
  },
  refresh() {
    return present(this, async () => {
      const { project } = await chosen();
      const inbox = project ? await call('account', 'inbox', {}) : nothing;
      showUnread(inbox.unread);
      return { inbox };
    });
  },
  onMessageTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const message = this.data.inbox?.messages[dataset.index];
    if (!message) return;
    const { id, url, read } = message;
    if (url) wx.navigateTo({ url, fail: () => wx.switchTab({ url }) });
    if (!read) this.markRead(id, dataset.index);
  },
  /** Nobody waits for this; if it is lost the message stays unread. */
  markRead(id: string, index: number) {
    this.setData({ [`inbox.messages[${index}].read`]: true });
    call('account', 'readMessage', { id }).catch((error) => console.info(failureOf(error).message));
  },
});

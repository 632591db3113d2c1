import { type Failure, failureOf } from './failure';

interface Tapped {
  data: { busy: boolean };
  setData(data: { busy: boolean }): void;
}

const TOAST_LENGTH = 14;

/** A toast holds two short lines; what does not fit stands until it is read. */
export function showFailure({ message }: Failure): void {
  if (message.length <= TOAST_LENGTH) wx.showToast({ title: message, icon: 'none', duration: 2500 });
  else wx.showModal({ content: message, showCancel: false, confirmText: '知道了' });
}

/** One tap: further taps are masked while it runs, a failure is shown. */
export async function attempt(
  page: Tapped,
  work: () => Promise<unknown>,
  onFailure: (failure: Failure) => void = showFailure,
): Promise<void> {
  if (page.data.busy) return;
  page.setData({ busy: true });
  try {
    await work();
  } catch (error) {
    onFailure(failureOf(error));
  } finally {
    page.setData({ busy: false });
  }
}

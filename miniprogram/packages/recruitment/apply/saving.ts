import { call } from '../../../services/cloud';
import { failureOf } from '../../../services/failure';
import type { Form, OwnApplication } from '../types';
import { dropForm, hasParts, sendable } from './draft';
import { createSaver, type Saver } from './saver';
import { errorsOf } from './view';

const KEPT = '没有网络，先存在这部手机上，联网后自动保存';

interface Writer {
  data: { round: string; form: Form; errors: Record<string, string> };
  setData(data: { note?: string; errors?: Record<string, string> }): void;
  take(application: OwnApplication): void;
  show(): void;
}

/** Saves a page's form as one goes; what has arrived need not stay on the phone. */
export function savingOf(page: Writer): Saver<Form> {
  const saver = createSaver(
    async (form: Form) => {
      const { round } = page.data;
      page.setData({ note: '正在保存' });
      page.take(await call('recruitment', 'saveDraft', { round, form: sendable(form) }));
      if (!saver.isWaiting() && !hasParts(page.data.form)) dropForm(round);
      page.setData({ note: '已保存' });
    },
    (error) => tellUnsaved(page, error),
  );
  return saver;
}

/** Whether to try again by itself: only the network comes back without the reader. */
export function tellUnsaved(page: Writer, error: unknown): boolean {
  const { code, message, fields } = failureOf(error);
  const isOffline = code === 'OFFLINE';
  page.setData({
    note: isOffline ? KEPT : `没有保存：${message}`,
    errors: { ...page.data.errors, ...errorsOf(fields) },
  });
  page.show();
  return isOffline;
}

import { call } from '../../../services/cloud';
import { failureOf } from '../../../services/failure';
import type { Form, OwnApplication } from '../types';
import { dropForm, hasParts, keepForm, sendable } from './draft';
import { type Base, baseOf, ownIn, together } from './opening';
import { createSaver, type Saver } from './saver';
import { steps } from './steps';
import { errorsOf, inStep } from './view';

const KEPT = '没有网络，先存在这部手机上，联网后自动保存';

interface Writer {
  data: { round: string; step: number; form: Form; base: Base; errors: Record<string, string> };
  setData(data: { note?: string; form?: Form; base?: Base; errors?: Record<string, string> }): void;
  take(application: OwnApplication): void;
  show(): void;
}

async function save(page: Writer, typed: Form): Promise<void> {
  const { round, base } = page.data;
  const form = sendable(typed);
  const saved = await call('recruitment', 'saveDraft', { round, form, version: base.version });
  page.setData({ base: { form, version: saved.version } });
  page.take(saved);
}

/** Another phone has saved meanwhile: its changes come in here before ours go out. */
async function bringTogether(page: Writer): Promise<void> {
  const { round, form: typed, base } = page.data;
  const application = await ownIn(round);
  if (!application) return;
  const form = await together({ form: typed, base: base.form }, application);
  page.setData({ form, base: baseOf(application) });
  keepForm(round, { form, base: baseOf(application).form });
  page.take(application);
}

async function saveOver(page: Writer, typed: Form): Promise<void> {
  try {
    await save(page, typed);
  } catch (error) {
    if (failureOf(error).code !== 'CONFLICT') throw error;
    await bringTogether(page);
    await save(page, page.data.form);
  }
}

/** Saves a page's form as one goes; what has arrived need not stay on the phone. */
export function savingOf(page: Writer): Saver<Form> {
  const saver = createSaver(
    async (form: Form) => {
      page.setData({ note: '正在保存' });
      await saveOver(page, form);
      const { round, base, form: typed } = page.data;
      if (saver.isWaiting() || hasParts(typed)) keepForm(round, { form: typed, base: base.form });
      else dropForm(round);
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
  const step = steps[page.data.step];
  page.setData({
    note: isOffline ? KEPT : `没有保存：${message}`,
    errors: { ...page.data.errors, ...(step && inStep(step, errorsOf(fields))) },
  });
  page.show();
  return isOffline;
}

import type { Frame, Locator } from 'playwright-core';
import { pictured } from './window';

/** Of what stands on several pages of a phone only the page in front is seen. */
export const front = (found: Locator): Locator => found.filter({ visible: true }).last();

/** A page that is just leaving may still be seen; then the tap is tried anew on the one that comes. */
export async function press(found: Locator, tries = 8): Promise<void> {
  try {
    await front(found).click({ timeout: 1500 });
  } catch (error) {
    if (tries === 1) throw error;
    await press(found, tries - 1);
  }
}

export const tap = (phone: Frame, text: string | RegExp): Promise<void> =>
  pictured(phone.page(), press(phone.getByText(text, { exact: true })));

export const sees = (phone: Frame, text: string | RegExp): Promise<void> =>
  pictured(phone.page(), front(phone.getByText(text)).waitFor());

export const back = (phone: Frame): Promise<void> => pictured(phone.page(), press(phone.getByLabel('返回')));

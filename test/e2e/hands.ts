import type { Frame, Locator } from 'playwright-core';
import { pictured } from './window';

/** Of what stands on several pages of a phone only the page in front is seen. */
export const front = (found: Locator): Locator => found.filter({ visible: true }).last();

const TRY = 1500;
const TRIES = 12;

/** A slow machine may take the tap and be late with the answer. */
const isTaken = (error: unknown) => String(error).includes('performing click action');

/** A page that is just leaving may still be seen; then the tap is tried anew on the one that comes. */
export async function press(found: Locator, tries = TRIES): Promise<void> {
  try {
    await front(found).click({ timeout: TRY });
  } catch (error) {
    if (isTaken(error)) return;
    if (tries === 1) throw error;
    await press(found, tries - 1);
  }
}

export const tap = (phone: Frame, text: string | RegExp): Promise<void> =>
  pictured(phone.page(), press(phone.getByText(text, { exact: true })));

export const sees = (phone: Frame, text: string | RegExp): Promise<void> =>
  pictured(phone.page(), front(phone.getByText(text)).waitFor());

export const back = (phone: Frame): Promise<void> => pictured(phone.page(), press(phone.getByLabel('返回')));

const entry = (phone: Frame, label: string): Locator =>
  front(phone.getByLabel(label, { exact: true }).locator('input, textarea'));

export const type = (phone: Frame, label: string, text: string): Promise<void> =>
  pictured(phone.page(), entry(phone, label).fill(text));

export const typed = (phone: Frame, label: string): Promise<string> => entry(phone, label).inputValue();

/** Opens a picker, turns its wheels to these words and confirms. */
export async function pick(phone: Frame, label: string, ...words: string[]): Promise<void> {
  await pictured(phone.page(), press(phone.getByLabel(label, { exact: true })));
  for (const word of words)
    await pictured(phone.page(), phone.getByRole('option', { name: word, exact: true }).click());
  await tap(phone, '确定');
}

/** Back to where the phone began. */
export async function backToFirst(phone: Frame): Promise<void> {
  for (let left = await phone.evaluate<number>('getCurrentPages().length'); left > 1; left -= 1)
    await back(phone);
}

/** The home page is read again when one comes back to it. */
export async function comeHome(phone: Frame): Promise<void> {
  await tap(phone, '我的');
  await tap(phone, '首页');
}

/** What happens when the program is closed and opened again: it begins at its first page. */
export async function reopen(phone: Frame): Promise<void> {
  await phone.goto(phone.url());
}

import { actionSheet } from '../ui/action-sheet';
import { modal, type Question } from '../ui/confirm';
import { hideToast, showToast, type ToastOptions } from '../ui/toast';
import { asyncApis } from './define';

async function chooseLine({ itemList, alertText, itemColor }: Record<string, unknown>) {
  const items = (itemList as string[] | undefined) ?? [];
  if (items.length === 0 || items.length > 6) throw new Error('itemList 须有 1 至 6 项');
  const tapIndex = await actionSheet(items, String(alertText ?? ''), String(itemColor ?? ''));
  if (tapIndex === undefined) throw new Error('cancel');
  return { tapIndex };
}

function checkedModal(question: Question) {
  for (const [name, text] of Object.entries({
    confirmText: question.confirmText,
    cancelText: question.cancelText,
  }))
    if (text && text.length > 4)
      throw new Error(`${name} length should not larger than 4 Chinese characters`);
  return modal(question);
}

export const dialogs = asyncApis({
  showToast: (options) => showToast(options as ToastOptions),
  hideToast: () => hideToast(),
  showLoading: (options) =>
    showToast({ ...(options as ToastOptions), icon: 'loading', duration: Number.POSITIVE_INFINITY }),
  hideLoading: () => hideToast(),
  showModal: (options) => checkedModal(options as Question),
  showActionSheet: (options) => chooseLine(options),
});

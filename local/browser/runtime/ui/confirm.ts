import { clickable, el } from './element';
import { ask } from './layer';

export interface Question {
  title?: string;
  content?: string;
  showCancel?: boolean;
  cancelText?: string;
  cancelColor?: string;
  confirmText?: string;
  confirmColor?: string;
  editable?: boolean;
  placeholderText?: string;
}

export interface Answer {
  confirm: boolean;
  cancel: boolean;
  content: string | null;
}

const colored = (button: HTMLButtonElement, color: string) => {
  button.style.color = color;
  return button;
};

export function modal(question: Question): Promise<Answer> {
  const { title = '', content = '', showCancel = true, editable = false, placeholderText = '' } = question;
  const { cancelText = '取消', confirmText = '确定', cancelColor = '', confirmColor = '' } = question;
  return ask((settle) => {
    const entry = el('textarea', 'host-modal-entry');
    Object.assign(entry, { value: content, placeholder: placeholderText, rows: 2 });
    const answer = (confirm: boolean) =>
      settle({ confirm, cancel: !confirm, content: confirm && editable ? entry.value : null });
    const buttons = el('div', 'host-modal-buttons');
    if (showCancel)
      buttons.append(
        colored(
          clickable('', cancelText, () => answer(false)),
          cancelColor,
        ),
      );
    buttons.append(
      colored(
        clickable('confirm', confirmText, () => answer(true)),
        confirmColor,
      ),
    );
    const box = el('div', 'host-modal');
    box.setAttribute('role', 'dialog');
    if (title) box.append(el('div', 'host-modal-title', title));
    box.append(editable ? entry : el('div', 'host-modal-content', content), buttons);
    return el('div', 'host-mask', box);
  });
}

export const confirm = async (question: Question): Promise<boolean> => (await modal(question)).confirm;

interface ModalOptions {
  readonly title?: string;
  readonly content?: string;
  readonly showCancel?: boolean;
  readonly cancelText?: string;
  readonly confirmText?: string;
  readonly success?: (result: { confirm: boolean; cancel: boolean }) => void;
}

interface SheetOptions {
  readonly itemList: readonly string[];
}

interface Modal {
  readonly lines: readonly string[];
  readonly buttons: ReadonlyMap<string, () => void>;
}

/** What WeChat itself shows above a page: a toast, or a question or a list of choices that waits for its answer. */
export function createDialogs() {
  let toast = '';
  let modal: Modal | undefined;

  function showModal(options: ModalOptions): Promise<unknown> {
    return new Promise((resolve) => {
      const answer = (confirm: boolean) => () => {
        modal = undefined;
        const result = { confirm, cancel: !confirm };
        options.success?.(result);
        resolve(result);
      };
      const buttons = new Map([[options.confirmText ?? '确定', answer(true)]]);
      if (options.showCancel !== false) buttons.set(options.cancelText ?? '取消', answer(false));
      modal = { lines: [options.title ?? '', options.content ?? ''].filter(Boolean), buttons };
    });
  }

  function showActionSheet({ itemList }: SheetOptions): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const answer = (act: () => void) => () => {
        modal = undefined;
        act();
      };
      const items = itemList.map((item, tapIndex) => [item, answer(() => resolve({ tapIndex }))] as const);
      const cancelled = answer(() => reject({ errMsg: 'showActionSheet:fail cancel' }));
      modal = { lines: [], buttons: new Map([...items, ['取消', cancelled]]) };
    });
  }

  return {
    wx: {
      ...{ showModal, showActionSheet },
      showToast: async ({ title }: { title: string }) => {
        toast = title;
      },
      hideToast: async () => {
        toast = '';
      },
    },
    lines: () => [...(toast ? [toast] : []), ...(modal ? [...modal.lines, ...modal.buttons.keys()] : [])],
    /** Presses a button of the open question; false when none is open, for nothing else can be touched then. */
    press(text: string): boolean {
      if (!modal) return false;
      const button = modal.buttons.get(text);
      if (!button) throw new Error(`the open question has no button “${text}”: ${modal.lines.join(' ')}`);
      button();
      return true;
    },
  };
}

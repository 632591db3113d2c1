import { boot } from '../boot';
import { clickable, el } from '../ui/element';
import { ask } from '../ui/layer';
import { asyncApis } from './define';

type Resolve = (answer: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void;
type Listener = (resolve: Resolve, event: { referrer: string }) => void;

let listener: Listener | undefined;

const key = () => `privacy:${boot().persona.id}`;
const agreed = () => localStorage.getItem(key()) === 'yes';
const agree = () => localStorage.setItem(key(), 'yes');

const ownDialog = (): Promise<boolean> =>
  ask((settle) => {
    const text = '在使用本小程序服务之前，请阅读并同意《用户隐私保护指引》。';
    const buttons = el(
      'div',
      'host-modal-buttons',
      clickable('', '拒绝', () => settle(false)),
      clickable('confirm', '同意', () => settle(true)),
    );
    const box = el(
      'div',
      'host-modal',
      el('div', 'host-modal-title', '用户隐私保护提示'),
      el('div', 'host-modal-content', text),
      buttons,
    );
    box.setAttribute('role', 'dialog');
    return el('div', 'host-mask', box);
  });

const pageDialog = (ask: Listener): Promise<boolean> =>
  new Promise((resolve) =>
    ask(
      ({ event }) => {
        if (event !== 'exposureAuthorization') resolve(event === 'agree');
      },
      { referrer: '' },
    ),
  );

/** Asked once per persona; a page that listens asks in its own words. */
export async function askPrivacy(): Promise<boolean> {
  if (agreed()) return true;
  const answer = await (listener ? pageDialog(listener) : ownDialog());
  if (answer) agree();
  return answer;
}

export async function requirePrivacy(): Promise<void> {
  if (!(await askPrivacy())) throw new Error('privacy permission is not authorized');
}

export const privacy = {
  ...asyncApis({
    getPrivacySetting: () => ({ needAuthorization: !agreed(), privacyContractName: '《用户隐私保护指引》' }),
    requirePrivacyAuthorize: requirePrivacy,
    openPrivacyContract: () => undefined,
  }),
  onNeedPrivacyAuthorization: (next: Listener) => {
    listener = next;
  },
};

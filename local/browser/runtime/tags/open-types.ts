import { boot } from '../boot';
import { confirm } from '../ui/confirm';
import { askPrivacy } from '../wx/privacy';
import { share } from '../wx/share';
import type { TagHost } from './define';

export type Opening = (host: TagHost) => void;

const user = { nickName: '微信用户', avatarUrl: '', gender: 0, language: 'zh_CN' };

/** Asks first, as WeChat does; a refusal reaches the page as a failed event. */
function asked(event: string, question: string, detail: () => object): Opening {
  return async (host) => {
    const agreed =
      (await askPrivacy()) && (await confirm({ content: question, confirmText: '允许', cancelText: '拒绝' }));
    host.emit(event, agreed ? { errMsg: `${event}:ok`, ...detail() } : { errMsg: `${event}:fail user deny` });
  };
}

const masked = (phone: string) => phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2');

/** The local cloud reads the persona's own number from the code; one without a number has none to give. */
const askedForPhone =
  (event: string): Opening =>
  (host) => {
    const { phone } = boot().persona;
    if (!phone) return host.emit(event, { errMsg: `${event}:fail no phone number` });
    return asked(event, `申请获取您的手机号 ${masked(phone)}`, () => ({ code: `phone:${phone}` }))(host);
  };

export const openings: Record<string, Opening> = {
  share: (host) => share('button', host.component),
  getPhoneNumber: askedForPhone('getphonenumber'),
  getRealtimePhoneNumber: askedForPhone('getrealtimephonenumber'),
  getUserInfo: asked('getuserinfo', '申请获取您的昵称和头像', () => ({ userInfo: user })),
  chooseAvatar: asked('chooseavatar', '选择头像', () => ({ avatarUrl: '' })),
  openSetting: (host) => host.emit('opensetting', { errMsg: 'openSetting:ok', authSetting: {} }),
  contact: (host) => host.emit('contact', { errMsg: 'contact:ok', path: '', query: {} }),
  feedback: () => undefined,
  launchApp: (host) => host.emit('launchapp', { errMsg: 'launchApp:ok' }),
  agreePrivacyAuthorization: (host) =>
    host.emit('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' }),
};

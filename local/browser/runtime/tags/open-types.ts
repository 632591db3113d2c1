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

const code = () => ({ code: crypto.randomUUID().replaceAll('-', '') });

export const openings: Record<string, Opening> = {
  share: (host) => share('button', host.component),
  getPhoneNumber: asked('getphonenumber', '申请获取您的手机号', code),
  getRealtimePhoneNumber: asked('getrealtimephonenumber', '申请获取并验证您的手机号', code),
  getUserInfo: asked('getuserinfo', '申请获取您的昵称和头像', () => ({ userInfo: user })),
  chooseAvatar: asked('chooseavatar', '选择头像', () => ({ avatarUrl: '' })),
  openSetting: (host) => host.emit('opensetting', { errMsg: 'openSetting:ok', authSetting: {} }),
  contact: (host) => host.emit('contact', { errMsg: 'contact:ok', path: '', query: {} }),
  feedback: () => undefined,
  launchApp: (host) => host.emit('launchapp', { errMsg: 'launchApp:ok' }),
  agreePrivacyAuthorization: (host) =>
    host.emit('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' }),
};

import { actionSheet } from '../ui/action-sheet';
import { showToast } from '../ui/toast';
import { asyncApis, type Options } from './define';
import { phone } from './state';

const answers = { accept: 'accept', reject: 'reject' } as const;

async function subscriptionAnswer(count: number): Promise<'accept' | 'reject'> {
  if (phone.subscriptions !== 'ask') return answers[phone.subscriptions];
  const choice = await actionSheet(['允许', '拒绝'], `小程序申请向您发送 ${count} 类订阅消息`);
  return choice === 0 ? 'accept' : 'reject';
}

async function requestSubscribeMessage({ tmplIds }: Options) {
  const ids = (tmplIds as string[] | undefined) ?? [];
  if (ids.length === 0) throw new Error('Templates count is zero');
  if (ids.length > 3) throw new Error('Templates count out of max bounds');
  const answer = await subscriptionAnswer(ids.length);
  return Object.fromEntries(ids.map((id) => [id, answer]));
}

const scopes = ['userLocation', 'camera', 'writePhotosAlbum', 'record', 'addPhoneCalendar'];
const allowed = Object.fromEntries(scopes.map((scope) => [`scope.${scope}`, true]));

const elsewhere = (what: string) => () => showToast({ title: `将打开${what}`, icon: 'none' });

export const open = asyncApis({
  requestSubscribeMessage,
  authorize: () => undefined,
  getSetting: () => ({ authSetting: allowed, subscriptionsSetting: { mainSwitch: true, itemSettings: {} } }),
  openSetting: () => ({ authSetting: allowed }),
  getUserProfile: () => ({ userInfo: { nickName: '微信用户', avatarUrl: '', gender: 0 } }),
  getUserInfo: () => ({ userInfo: { nickName: '微信用户', avatarUrl: '', gender: 0 } }),
  openCustomerServiceChat: elsewhere('客服会话'),
  navigateToMiniProgram: elsewhere('其他小程序'),
  openEmbeddedMiniProgram: elsewhere('其他小程序'),
  navigateBackMiniProgram: () => undefined,
  openOfficialAccountProfile: elsewhere('公众号'),
});

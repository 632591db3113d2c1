import type { Output } from '../../../../typings/api';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { choose, chosen, reloadMe } from '../../../services/session';

type Bound = Output<'roster', 'bindByCode'>;
type PhoneAnswer = WechatMiniprogram.CustomEvent<{ code?: string; errMsg: string }>;

const OWN_PAGES = '/packages/worker/';

Page({
  data: {
    busy: false,
    code: '',
    /** Where the refusal belongs: at the phone's button or at the code. */
    refusals: { phone: '', code: '' },
    bound: null as Bound | null,
    /** The page that sent the reader here, with what its code carried. */
    back: '',
  },
  onLoad({ back = '' }: { back?: string }) {
    const page = decodeURIComponent(back);
    if (page.startsWith(OWN_PAGES)) this.setData({ back: page });
  },
  onPhoneNumber({ detail: { code } }: PhoneAnswer) {
    if (code) this.bind('phone', () => call('roster', 'bindByPhone', { code }));
    else this.refuse('phone', '没有取到手机号。可以再点一次并选“允许”，或用下面的绑定码');
  },
  onCodeInput({ detail: { value } }: WechatMiniprogram.Input) {
    this.setData({ code: value, refusals: { phone: '', code: '' } });
  },
  onCodeTap() {
    const { code } = this.data;
    if (code.trim() === '') this.refuse('code', '请输入纸条上的 8 位绑定码');
    else this.bind('code', () => call('roster', 'bindByCode', { code }));
  },
  refuse(at: 'phone' | 'code', message: string) {
    this.setData({ refusals: { phone: '', code: '', [at]: message } });
  },
  bind(at: 'phone' | 'code', ask: () => Promise<Bound>) {
    return attempt(
      this,
      async () => {
        const bound = await ask();
        await this.takeRole();
        this.setData({ bound });
      },
      ({ message }: Failure) => this.refuse(at, message),
    );
  },
  /** From now on the reader acts in the role just given. */
  async takeRole() {
    const { project } = await chosen();
    const { projects } = await reloadMe();
    const [role] =
      projects
        .find(({ id }) => id === project)
        ?.roles.slice(-1)
        .map((held) => held.role) ?? [];
    if (role) choose({ project, role });
  },
  onDoneTap() {
    if (this.data.back) wx.redirectTo({ url: this.data.back });
    else wx.reLaunch({ url: '/pages/home/index' });
  },
});

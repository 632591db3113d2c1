import type { Certificate } from '../../../components/certificate-card/index';
import { attempt } from '../../../services/attempt';
import { exchange } from '../../../services/exchange';

/** Asked of no project and as nobody: whoever holds the paper may be anyone, and the project long over. */
const check = (code: string) =>
  exchange('supervision', {
    ...{ project: '', as: 'visitor', action: 'checkCertificate' },
    input: { code },
  }) as Promise<Certificate>;

/** A code of this program comes as the path of its page, any other as its text. */
const codeIn = (scanned: string) => /scene=([A-Za-z0-9]+)/.exec(scanned)?.[1] ?? scanned;

Page({
  data: {
    code: '',
    error: '',
    certificate: null as Certificate | null,
    busy: false,
  },
  onLoad({ scene = '' }: { scene?: string }) {
    if (!scene) return;
    this.setData({ code: scene });
    this.check();
  },
  onCodeChange({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ code: value, error: '' });
  },
  async onScanTap() {
    try {
      const { path, result } = await wx.scanCode({});
      this.setData({ code: codeIn(path || result), error: '' });
      this.check();
    } catch {
      this.setData({ error: '没有扫到码，可以再扫一次，或输入证明上的核验码' });
    }
  },
  onCheckTap() {
    if (this.data.code.trim() === '') this.setData({ error: '请输入证明上的 10 位核验码' });
    else this.check();
  },
  check() {
    return attempt(
      this,
      async () => {
        this.setData({ certificate: await check(this.data.code), error: '' });
      },
      ({ message, fields }) => this.setData({ certificate: null, error: fields?.code ?? message }),
    );
  },
  onAgainTap() {
    this.setData({ certificate: null, code: '', error: '' });
  },
  onShareAppMessage() {
    return { title: '核验督导时数证明', path: '/packages/public/certificate/index' };
  },
});

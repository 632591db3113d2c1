import type { Review } from '../../words';

type Entry = NonNullable<Review['entry']>;

/** What someone hired from paper is told with the code. */
const words = (name: string, { code }: Entry) =>
  `${name}您好，您已录用为社工督导。用微信打开“双百督导”小程序，在首页点“绑定身份”，在“用绑定码绑定”里输入 ${code}（只能用一次）。`;

/** The personal code by which someone hired from paper gets into WeChat. */
Component({
  properties: {
    name: { type: String, value: '' },
    entry: { type: Object, value: null as unknown as Entry },
    busy: { type: Boolean, value: false },
  },
  methods: {
    onCopyTap() {
      const { name, entry } = this.data;
      wx.setClipboardData({ data: words(name, entry as Entry) });
    },
    onRenewTap() {
      this.triggerEvent('renew');
    },
  },
});

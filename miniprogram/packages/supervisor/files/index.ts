import type { Output } from '../../../../typings/api';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import { type Failure, failed } from '../../../services/failure';
import { present } from '../../../services/present';

type Shown = Output<'supervision', 'recordFiles'>;

/** Whose files are shown: of a record, or of an output. */
const readings: Record<string, (id: string) => Promise<Shown>> = {
  record: (id) => call('supervision', 'recordFiles', { id }),
  output: (id) => call('supervision', 'outputFiles', { id }),
};

const download = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    wx.downloadFile({
      url,
      success: ({ tempFilePath }) => resolve(tempFilePath),
      fail: () => reject(failed({ code: 'OFFLINE', message: '没有打开，请检查网络后重试' })),
    });
  });

/** Photos at once, papers by a tap; the links hold for some minutes and are asked for anew. */
Page({
  data: {
    id: '',
    of: 'record',
    busy: false,
    shown: null as Shown | null,
    photos: [] as Shown['files'],
    papers: [] as Shown['files'],
    failure: null as Failure | null,
  },
  onLoad({ id = '', of = 'record' }: { id?: string; of?: string }) {
    this.setData({ id, of });
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    const { id, of } = this.data;
    return present(this, async () => {
      const shown = await (readings[of] ?? readings.record ?? (() => Promise.reject()))(id);
      const photos = shown.files.filter(({ isPhoto }) => isPhoto);
      return { shown, photos, papers: shown.files.filter(({ isPhoto }) => !isPhoto) };
    });
  },
  onPhotoTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    wx.previewImage({ current: dataset.url, urls: this.data.photos.map(({ url }) => url) });
  },
  onPaperTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    attempt(this, async () => {
      await wx.openDocument({ filePath: await download(dataset.url), showMenu: false });
    });
  },
});

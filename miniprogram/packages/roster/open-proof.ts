import { failed } from '../../services/failure';

const isDocument = (name: string) => /\.pdf$/i.test(name);

const download = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    wx.downloadFile({
      url,
      success: ({ tempFilePath }) => resolve(tempFilePath),
      fail: () => reject(failed({ code: 'OFFLINE', message: '没有打开，请检查网络后重试' })),
    });
  });

/** Shows a proof: a picture in the viewer, a document in the reader. */
export async function openProof(name: string, url: string): Promise<void> {
  if (isDocument(name)) await wx.openDocument({ filePath: await download(url), fileType: 'pdf' });
  else await wx.previewImage({ urls: [url] });
}

const isDocument = (name: string) => /\.pdf$/i.test(name);

/** Shows an attachment: a picture in the viewer, a document in the reader. */
export async function openAttachment(name: string, url: string): Promise<void> {
  if (!isDocument(name)) {
    wx.previewImage({ urls: [url] });
    return;
  }
  wx.downloadFile({
    url,
    success: ({ tempFilePath }) => wx.openDocument({ filePath: tempFilePath, fileType: 'pdf' }),
    fail: () => wx.showToast({ title: '没有打开，请重试', icon: 'none' }),
  });
}

interface Picture {
  readonly type: string;
  readonly base64: string;
}

/** Opens a picture that came with an answer; from there it is kept, sent or printed. */
export async function openPicture(name: string, { type, base64 }: Picture): Promise<void> {
  const filePath = `${wx.env.USER_DATA_PATH}/${name}.${type.split('/')[1]}`;
  wx.getFileSystemManager().writeFileSync(filePath, base64, 'base64');
  await wx.previewImage({ urls: [filePath] });
}

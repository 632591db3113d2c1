interface Made {
  readonly name: string;
  readonly base64: string;
}

/** Opens a file that came with an answer; from there it is kept, sent or printed. */
export async function openMade({ name, base64 }: Made, fileType: 'xlsx' | 'docx'): Promise<void> {
  const filePath = `${wx.env.USER_DATA_PATH}/${name}`;
  wx.getFileSystemManager().writeFileSync(filePath, base64, 'base64');
  await wx.openDocument({ filePath, fileType, showMenu: true });
}

/** Opens a table that came with an answer; from there it is kept, sent or printed. */
export async function openSpreadsheet({ name, base64 }: { name: string; base64: string }): Promise<void> {
  const filePath = `${wx.env.USER_DATA_PATH}/${name}`;
  wx.getFileSystemManager().writeFileSync(filePath, base64, 'base64');
  await wx.openDocument({ filePath, fileType: 'xlsx', showMenu: true });
}

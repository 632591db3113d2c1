/** Says what a step will do to whom, and asks once. */
export async function agreed(content: string, confirmText: string): Promise<boolean> {
  const { confirm } = await wx.showModal({ content, confirmText, cancelText: '再想想' });
  return confirm;
}

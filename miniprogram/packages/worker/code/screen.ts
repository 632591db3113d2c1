let before = -1;
let isLit = false;

/** A code is read off the screen: full brightness, and never asleep, while it is shown. */
export async function lightScreen(): Promise<void> {
  isLit = true;
  wx.setKeepScreenOn({ keepScreenOn: true });
  const { value } = await wx.getScreenBrightness();
  // Whoever has left meanwhile keeps the screen as it is.
  if (!isLit || before >= 0) return;
  before = value;
  wx.setScreenBrightness({ value: 1 });
}

export function restoreScreen(): void {
  isLit = false;
  wx.setKeepScreenOn({ keepScreenOn: false });
  if (before >= 0) wx.setScreenBrightness({ value: before });
  before = -1;
}

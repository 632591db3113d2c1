let before = -1;

/** A code is read off the screen: full brightness, and never asleep, while it is shown. */
export async function lightScreen(): Promise<void> {
  wx.setKeepScreenOn({ keepScreenOn: true });
  const { value } = await wx.getScreenBrightness();
  before = value;
  wx.setScreenBrightness({ value: 1 });
}

export function restoreScreen(): void {
  wx.setKeepScreenOn({ keepScreenOn: false });
  if (before >= 0) wx.setScreenBrightness({ value: before });
}

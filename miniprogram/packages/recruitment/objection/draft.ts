/** What is typed of an objection; it stays on this phone until it is sent. */
export interface Draft {
  readonly application: string;
  readonly text: string;
  readonly contact: string;
}

const keyOf = (round: string) => `objection:${round}`;
const nothing: Draft = { application: '', text: '', contact: '' };

export const openDraft = (round: string): Draft => (wx.getStorageSync(keyOf(round)) as Draft | '') || nothing;
export const keepDraft = (round: string, draft: Draft): void => wx.setStorageSync(keyOf(round), draft);
export const dropDraft = (round: string): void => wx.removeStorageSync(keyOf(round));

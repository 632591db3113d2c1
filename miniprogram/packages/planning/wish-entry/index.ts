import type { Output } from '../../../../typings/api';
import type { Wished } from '../../../components/wish-form/view';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';

type Form = Output<'planning', 'wishesOf'>;

const keyOf = (wisher: string) => `wish-entry:${wisher}`;

/** The coordinator fills in what somebody said by phone or on paper. */
Page({
  data: {
    wisher: '',
    form: null as Form | null,
    wished: null as Wished | null,
    errors: {} as Readonly<Record<string, string>>,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad({ wisher = '' }: { wisher?: string }) {
    this.setData({ wisher });
    this.refresh();
  },
  refresh() {
    const { wisher } = this.data;
    return present(this, async () => {
      const form = await call('planning', 'wishesOf', { wisher });
      const draft = wx.getStorageSync(keyOf(wisher)) as Wished | '';
      return { form, wished: draft || { ranking: form.ranking, fields: form.fields } };
    });
  },
  onChange({ detail: { wished } }: WechatMiniprogram.CustomEvent<{ wished: Wished }>) {
    wx.setStorageSync(keyOf(this.data.wisher), wished);
    this.setData({ wished, errors: {} });
  },
  async onSaveTap() {
    const { wisher, wished } = this.data;
    if (!wished) return;
    let isSaved = false;
    await attempt(
      this,
      async () => {
        const stated = { ranking: [...wished.ranking], fields: [...wished.fields] };
        await call('planning', 'enterWishes', { wisher, ...stated });
        wx.removeStorageSync(keyOf(wisher));
        isSaved = true;
      },
      (failure) => {
        this.setData({ errors: failure.fields ?? {} });
        if (!failure.fields) showFailure(failure);
      },
    );
    if (isSaved) wx.navigateBack();
  },
});

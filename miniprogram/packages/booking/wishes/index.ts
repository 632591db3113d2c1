import type { Output } from '../../../../typings/api';
import { toggled, type Wished } from '../../../components/wish-form/view';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';

type Own = Output<'planning', 'ownWishes'>;

interface Draft {
  readonly wished: Wished;
  readonly topics: readonly string[];
}

const keyOf = ({ form, topics }: Own) => `wishes:${form?.wisher ?? topics?.town ?? ''}`;

const savedIn = ({ form, topics }: Own): Draft => ({
  wished: { ranking: form?.ranking ?? [], fields: form?.fields ?? [] },
  topics: topics?.topics ?? [],
});

Page({
  data: {
    own: null as Own | null,
    wished: null as Wished | null,
    topics: [] as readonly string[],
    errors: {} as Readonly<Record<string, string>>,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const own = await call('planning', 'ownWishes', {});
      const draft = (wx.getStorageSync(keyOf(own)) as Draft | '') || savedIn(own);
      return { own, ...draft };
    });
  },
  keep(draft: Partial<Draft>) {
    const { own, wished, topics } = this.data;
    if (!own || !wished) return;
    const kept = { wished, topics, ...draft };
    wx.setStorageSync(keyOf(own), kept);
    this.setData({ ...kept, errors: {} });
  },
  onChange({ detail: { wished } }: WechatMiniprogram.CustomEvent<{ wished: Wished }>) {
    this.keep({ wished });
  },
  onTopicPick({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.keep({ topics: toggled(this.data.topics, id) });
  },
  onSaveTap() {
    const { own, wished, topics } = this.data;
    if (!own || !wished) return;
    attempt(
      this,
      async () => {
        const stated = { ranking: [...wished.ranking], fields: [...wished.fields] };
        let saved = own;
        if (own.form) saved = await call('planning', 'saveWishes', stated);
        if (own.topics) saved = await call('planning', 'saveTopics', { topics: [...topics] });
        wx.removeStorageSync(keyOf(own));
        this.setData({ own: saved, ...savedIn(saved), errors: {} });
        wx.showToast({ title: '已保存' });
      },
      (failure) => {
        this.setData({ errors: failure.fields ?? {} });
        if (!failure.fields) showFailure(failure);
      },
    );
  },
});

import type { Output } from '../../../../typings/api';
import { agreed } from '../../../services/ask';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import type { Errors } from '../errors';
import type { Changed } from '../words';

type Leaving = Output<'recruitment', 'leaving'>;
type Typed = { readonly from: string; readonly reason: string };

const keyOf = (id: string) => `leave:${id}`;
const nothing: Typed = { from: '', reason: '' };

/** '2022-03-10' as people say it. */
const spoken = (day: string) => day.replace(/^\d+-0?(\d+)-0?(\d+)$/, '$1 月 $2 日');

Page({
  data: {
    id: '',
    busy: false,
    leaving: null as Leaving | null,
    typed: nothing,
    errors: {} as Errors,
    done: '',
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id, typed: (wx.getStorageSync(keyOf(id)) as Typed | '') || nothing });
    this.refresh();
  },
  refresh() {
    return present(this, async () => ({
      leaving: await call('recruitment', 'leaving', { person: this.data.id }),
    }));
  },
  onFieldChange({ currentTarget: { dataset }, detail: { value } }: Changed) {
    const { id, typed, errors } = this.data;
    const { field } = dataset;
    const changed = { ...typed, [field]: value };
    wx.setStorageSync(keyOf(id), changed);
    this.setData({ typed: changed, errors: { ...errors, [field]: '' } });
  },
  onLeaveTap() {
    const { id, leaving, typed } = this.data;
    if (!leaving) return;
    if (!typed.from) return this.setData({ errors: { from: '请选择从哪一天起' } });
    const effect = `${leaving.name}从 ${spoken(typed.from)}起离任。${leaving.effect}登记后不能撤回。`;
    attempt(
      this,
      async () => {
        if (!(await agreed(effect, '登记离任'))) return;
        await call('recruitment', 'leavePost', { person: id, ...typed });
        wx.removeStorageSync(keyOf(id));
        this.setData({ done: `${leaving.name}从 ${spoken(typed.from)}起离任，本人会收到消息；请看谁来接` });
      },
      (failure) => {
        this.setData({ errors: failure.fields ?? {} });
        if (!failure.fields) showFailure(failure);
      },
    );
  },
  onPostsTap() {
    wx.redirectTo({ url: '/packages/hiring/posts/index' });
  },
});

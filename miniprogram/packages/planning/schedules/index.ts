import type { Output } from '../../../../typings/api';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';

type Schedules = Output<'planning', 'schedules'>;
type Changed = WechatMiniprogram.CustomEvent<
  { value: string },
  WechatMiniprogram.IAnyObject,
  { field: string }
>;

interface Form {
  readonly name: string;
  readonly from: string;
  readonly whatIf: boolean;
}

const page = (name: string) => `/packages/planning/${name}/index`;

Page({
  data: {
    shown: null as Schedules | null,
    form: null as Form | null,
    errors: {} as Readonly<Record<string, string>>,
    busy: false,
    failure: null as Failure | null,
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => ({ shown: await call('planning', 'schedules', {}) }));
  },
  onNewTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const from = this.data.shown?.from ?? '';
    this.setData({ form: { name: '', from, whatIf: dataset.kind === 'whatIf' }, errors: {} });
  },
  onCancelTap() {
    this.setData({ form: null });
  },
  onFieldChange({ currentTarget: { dataset }, detail: { value } }: Changed) {
    this.setData({ [`form.${dataset.field}`]: value, [`errors.${dataset.field}`]: '' });
  },
  async onCreateTap() {
    const { form } = this.data;
    if (!form) return;
    let id = '';
    await attempt(
      this,
      async () => {
        id = (await call('planning', 'createSchedule', form)).id;
        this.setData({ form: null });
      },
      (failure) => {
        this.setData({ errors: failure.fields ?? {} });
        if (!failure.fields) showFailure(failure);
      },
    );
    if (id) wx.navigateTo({ url: `${page('schedule')}?id=${id}` });
  },
  onDraftTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({ url: `${page('schedule')}?id=${dataset.id}` });
  },
});

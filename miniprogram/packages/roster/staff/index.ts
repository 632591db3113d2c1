import type { Output } from '../../../../typings/api';
import { attempt, showFailure } from '../../../services/attempt';
import { today } from '../../../services/clock';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { chosen } from '../../../services/session';

type Staff = Output<'roster', 'staff'>;

interface Form {
  readonly id?: string;
  readonly name: string;
  readonly title: string;
  readonly fullTime: boolean;
  readonly from: string;
  readonly to: string;
}

const emptyForm = (): Form => ({ name: '', title: '', fullTime: true, from: today(), to: '' });

Page({
  data: {
    shown: null as Staff | null,
    appoints: false,
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
    return present(this, async () => {
      const [shown, { role }] = await Promise.all([call('roster', 'staff', {}), chosen()]);
      return { shown, appoints: role === 'commissioner' };
    });
  },
  onAddTap() {
    this.setData({ form: emptyForm(), errors: {} });
  },
  onMemberTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const member = this.data.shown?.staff.find(({ id }) => id === dataset.id);
    if (!member) return;
    const { id, name, title, fullTime, from, to = '' } = member;
    this.setData({ form: { id, name, title, fullTime, from, to }, errors: {} });
  },
  onFieldInput({ currentTarget: { dataset }, detail: { value } }: WechatMiniprogram.Input) {
    this.setData({ [`form.${dataset.field}`]: value, [`errors.${dataset.field}`]: '' });
  },
  onFullTimeChange({ detail: { value } }: WechatMiniprogram.SwitchChange) {
    this.setData({ 'form.fullTime': value });
  },
  onCancelTap() {
    this.setData({ form: null });
  },
  onSaveTap() {
    const { form } = this.data;
    if (!form) return;
    const { to, ...rest } = form;
    attempt(
      this,
      async () => {
        const shown = await call('roster', 'saveStaff', { ...rest, ...(to && { to }) });
        this.setData({ shown, form: null });
      },
      (failure) => {
        if (failure.fields) this.setData({ errors: failure.fields });
        else showFailure(failure);
      },
    );
  },
});

import type { Input, Output } from '../../../../typings/api';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import { type Failure, failureOf } from '../../../services/failure';

type Appointments = Output<'roster', 'appointments'>['appointments'];
type Role = Input<'roster', 'appoint'>['role'];

const offices: readonly { role: Role; text: string }[] = [
  { role: 'coordinator', text: '项目统筹' },
  { role: 'inspector', text: '监察员' },
  { role: 'contact', text: '镇街联络人' },
];

/** Whom the bureau has appointed, and with which code they come in (R2.3). */
Component({
  data: {
    appointments: [] as Appointments,
    failure: null as Failure | null,
    offices: offices.map(({ text }) => text),
    towns: [] as { id: string; name: string }[],
    office: 0,
    town: -1,
    name: '',
    errors: {} as Readonly<Record<string, string>>,
    busy: false,
  },
  lifetimes: {
    attached() {
      this.refresh();
    },
  },
  methods: {
    async refresh() {
      try {
        const [{ appointments }, { towns }] = await Promise.all([
          call('roster', 'appointments', {}),
          call('roster', 'overview', {}),
        ]);
        this.setData({ appointments, towns, failure: null });
      } catch (error) {
        this.setData({ failure: failureOf(error) });
      }
    },
    onOfficePick({ detail: { value } }: WechatMiniprogram.PickerChange) {
      this.setData({ office: Number(value) });
    },
    onTownPick({ detail: { value } }: WechatMiniprogram.PickerChange) {
      this.setData({ town: Number(value) });
    },
    onNameInput({ detail: { value } }: WechatMiniprogram.Input) {
      this.setData({ name: value, errors: {} });
    },
    onAppointTap() {
      const { office, town, towns, name } = this.data;
      const role = offices[office]?.role ?? 'coordinator';
      const place = towns[town];
      const asked = { name, role, ...(role === 'contact' && place && { town: place.id }) };
      attempt(
        this,
        async () => {
          const { appointments } = await call('roster', 'appoint', asked);
          this.setData({ appointments, name: '', errors: {} });
        },
        (failure) => {
          if (failure.fields) this.setData({ errors: failure.fields });
          else showFailure(failure);
        },
      );
    },
    onDismissTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      const { id, name } = dataset;
      attempt(this, async () => {
        const { confirm, content } = await wx.showModal({
          ...{ title: `免去${name}`, editable: true, placeholderText: '写明原因，免去后即不能再进入' },
          ...{ confirmText: '免去', cancelText: '取消' },
        });
        if (!confirm) return;
        const { appointments } = await call('roster', 'dismiss', { id, reason: content ?? '' });
        this.setData({ appointments });
      });
    },
  },
});

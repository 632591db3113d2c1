import type { Output } from '../../../../typings/api';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import type { Agenda } from '../agenda-form/index';
import { agendaErrors, agendaOf } from '../agenda-form/view';
import { placesOf } from '../ask/view';

/** What a booked session is for. */
Page({
  data: {
    id: '',
    booking: null as Output<'planning', 'booking'> | null,
    form: null as Output<'planning', 'askForm'> | null,
    workers: placesOf(null, '', '').workers,
    agenda: null as Agenda | null,
    errors: {} as Readonly<Record<string, string>>,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id });
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    const { id } = this.data;
    return present(this, async () => {
      const booking = await call('planning', 'booking', { id });
      const form = await call('planning', 'askForm', { town: booking.townCode });
      const kept = wx.getStorageSync(`agenda:${id}`) as Agenda | '';
      const agenda = kept || agendaOf(booking.agenda ?? form.agenda);
      return { booking, form, agenda, workers: placesOf(form, booking.townCode, '').workers };
    });
  },
  onAgendaChange({ detail: { agenda } }: WechatMiniprogram.CustomEvent<{ agenda: Agenda }>) {
    wx.setStorageSync(`agenda:${this.data.id}`, agenda);
    this.setData({ agenda, errors: {} });
  },
  async onSaveTap() {
    const { id, agenda } = this.data;
    if (!agenda) return;
    let isSaved = false;
    await attempt(
      this,
      async () => {
        await call('planning', 'setAgenda', { id, agenda });
        wx.removeStorageSync(`agenda:${id}`);
        isSaved = true;
      },
      (failure) => {
        this.setData({ errors: agendaErrors(failure.fields) });
        if (!failure.fields) showFailure(failure);
      },
    );
    if (isSaved) wx.navigateBack();
  },
});

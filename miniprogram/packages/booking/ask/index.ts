import type { Output } from '../../../../typings/api';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import type { Agenda } from '../agenda-form/index';
import { agendaErrors, agendaOf } from '../agenda-form/view';
import { dayWords } from '../day-words';
import { placesOf } from './view';

type Form = Output<'planning', 'askForm'>;
type Booking = Output<'planning', 'askSession'>;
type Picked = WechatMiniprogram.CustomEvent<{ id: string }>;

const DRAFT = 'askDraft';

/** It comes filled in: a day, the last agenda of the station, and the main step below. */
Page({
  data: {
    ...{ town: '', station: '', day: '' },
    form: null as Form | null,
    places: placesOf(null, '', ''),
    agenda: null as Agenda | null,
    asked: null as Booking | null,
    errors: {} as Readonly<Record<string, string>>,
    nextFree: '',
    busy: false,
    failure: null as Failure | null,
  },
  onLoad({ day = '', town = '', station = '' }: Record<string, string>) {
    this.setData({ day, town, station });
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    const { day, town, station } = this.data;
    return present(this, async () => {
      const wanted = { ...(day && { day }), ...(town && { town }), ...(station && { station }) };
      const form = await call('planning', 'askForm', wanted);
      const kept = wx.getStorageSync(DRAFT) as { town: string; agenda: Agenda } | '';
      const agenda = kept && kept.town === form.town ? kept.agenda : agendaOf(form.agenda);
      const places = placesOf(form, form.town, form.station);
      return { form, agenda, places, town: form.town, station: form.station, day: form.day };
    });
  },
  onTownPick({ detail: { id: town } }: Picked) {
    this.setData({ town, station: '' });
    this.refresh();
  },
  onStationPick({ detail: { id: station } }: Picked) {
    const { form, town } = this.data;
    this.setData({ station, places: placesOf(form, town, station) });
  },
  onDayChange({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ day: value, errors: {}, nextFree: '' });
  },
  onNextFreeTap() {
    this.setData({ day: this.data.errors.nextFree ?? '', errors: {}, nextFree: '' });
  },
  onAgendaChange({ detail: { agenda } }: WechatMiniprogram.CustomEvent<{ agenda: Agenda }>) {
    wx.setStorageSync(DRAFT, { town: this.data.town, agenda });
    this.setData({ agenda, errors: {} });
  },
  onAskTap() {
    const { day, town, station, agenda } = this.data;
    if (!agenda) return;
    attempt(
      this,
      async () => {
        const place = { ...(town && { town }), ...(station && { station }) };
        const asked = await call('planning', 'askSession', { day, ...place, agenda });
        wx.removeStorageSync(DRAFT);
        this.setData({ asked, errors: {} });
      },
      (failure) => {
        const { nextFree = '' } = failure.fields ?? {};
        this.setData({ errors: agendaErrors(failure.fields), nextFree: nextFree && dayWords(nextFree) });
        if (!failure.fields) showFailure(failure);
      },
    );
  },
  onDoneTap() {
    wx.redirectTo({ url: `/packages/booking/booking/index?id=${this.data.asked?.id}` });
  },
});

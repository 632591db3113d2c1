import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { type OwnApplication, pageUrl, type RoundView, type Tap, type Told } from '../types';
import { type Final, questions, type StatusView, statusView } from './view';

const deeds: Record<Final, (id: string) => Promise<OwnApplication>> = {
  withdraw: (id) => call('recruitment', 'withdraw', { id }),
  accept: (id) => call('recruitment', 'answerOffer', { id, accepts: true }),
  decline: (id) => call('recruitment', 'answerOffer', { id, accepts: false }),
};

Page({
  data: {
    id: '',
    busy: false,
    idError: '',
    round: null as RoundView | null,
    application: null as OwnApplication | null,
    view: null as StatusView | null,
    failure: null as Failure | null,
  },
  onLoad({ round = '' }: { round?: string }) {
    this.setData({ id: round });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => {
      const { application, round } = await call('recruitment', 'mine', { round: this.data.id });
      return { application, round, view: application && statusView(application, round) };
    });
  },
  take(application: OwnApplication) {
    const { round } = this.data;
    if (round) this.setData({ application, view: statusView(application, round) });
  },
  onDeedTap() {
    const { view } = this.data;
    if (view?.deed) wx.navigateTo({ url: view.deed.url });
  },
  onSlotTap() {
    wx.navigateTo({ url: pageUrl('slot', this.data.id) });
  },
  onNoticeTap() {
    wx.navigateTo({ url: pageUrl('notice', this.data.id) });
  },
  onFinalTap({ currentTarget: { dataset } }: Tap) {
    const step = dataset.step as Final;
    return attempt(this, async () => {
      const { confirm } = await wx.showModal({ ...questions[step], cancelText: '再想想' });
      if (confirm) this.take(await deeds[step](this.data.application?.id ?? ''));
    });
  },
  onIdNumber({ detail: { idNumber } }: Told<{ idNumber: string }>) {
    return attempt(
      this,
      async () => {
        const { id = '' } = this.data.application ?? {};
        this.take(await call('recruitment', 'giveIdNumber', { id, idNumber }));
        this.setData({ idError: '' });
      },
      (failure) => {
        const idError = failure.fields?.idNumber ?? '';
        this.setData({ idError });
        if (!idError) showFailure(failure);
      },
    );
  },
});

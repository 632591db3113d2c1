import type { Output } from '../../../../typings/api';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { toggled } from '../agenda-form/view';
import { chosenIn, guestsView, type Kind } from './view';

type Choices = Output<'planning', 'guestChoices'>;
type Picked = WechatMiniprogram.CustomEvent<{ id: string }, WechatMiniprogram.IAnyObject, { kind: Kind }>;

/** Whom a joint session invites; the credit stays with one supervisor and one town (R5.3). */
Page({
  data: {
    id: '',
    view: null as ReturnType<typeof guestsView> | null,
    chosen: { towns: [], stations: [], supervisors: [] } as Record<Kind, string[]>,
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
    return present(this, async () => {
      const choices: Choices = await call('planning', 'guestChoices', { id: this.data.id });
      return { view: guestsView(choices), chosen: chosenIn(choices) };
    });
  },
  onPick({ currentTarget: { dataset }, detail: { id } }: Picked) {
    const { chosen } = this.data;
    this.setData({ chosen: { ...chosen, [dataset.kind]: toggled(chosen[dataset.kind], id) } });
  },
  async onSaveTap() {
    const { id, chosen } = this.data;
    let isSaved = false;
    await attempt(this, async () => {
      await call('planning', 'inviteGuests', { id, ...chosen });
      isSaved = true;
    });
    if (isSaved) wx.navigateBack();
  },
});

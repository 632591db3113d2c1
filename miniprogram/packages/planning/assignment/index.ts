import type { Output } from '../../../../typings/api';
import { agreed } from '../../../services/ask';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import {
  type Assignment,
  type Changes,
  type Settings,
  settingsChanges,
  settingsOf,
  type TownView,
  townView,
  withBan,
  withBase,
  withoutBan,
  withoutPin,
  withPin,
} from './view';

type Why = Output<'planning', 'whyPair'>;
type Stepped = {
  readonly currentTarget: { readonly dataset: { readonly field: string } };
  readonly detail: number;
};
type BasePick = WechatMiniprogram.CustomEvent<
  { value: string },
  WechatMiniprogram.IAnyObject,
  { supervisor: string }
>;

Page({
  data: {
    id: '',
    shown: null as Assignment | null,
    settings: null as Settings | null,
    opened: null as TownView | null,
    why: null as Why | null,
    barred: '',
    reason: '',
    errors: {} as Readonly<Record<string, string>>,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id });
  },
  onShow() {
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    const { id } = this.data;
    return present(this, async () => ({ shown: await call('planning', 'assignment', { id }) }));
  },
  solve(changes: Changes) {
    const { shown } = this.data;
    if (!shown) return;
    const { id, edition } = shown;
    attempt(
      this,
      async () => {
        const solved = await call('planning', 'solveAssignment', { id, edition, ...changes });
        this.setData({ shown: solved, settings: null, opened: null, errors: {} });
      },
      (failure) => {
        this.setData({ errors: failure.fields ?? {} });
        showFailure(failure);
      },
    );
  },
  onSettingsTap() {
    const { shown, settings } = this.data;
    this.setData({ settings: shown && !settings ? settingsOf(shown) : null, errors: {} });
  },
  onSet({ currentTarget: { dataset }, detail }: Stepped) {
    this.setData({ [`settings.${dataset.field}`]: detail });
  },
  onSolveTap() {
    const { settings } = this.data;
    this.solve(settings ? settingsChanges(settings) : {});
  },
  onBasePick({ currentTarget: { dataset }, detail }: BasePick) {
    const { shown } = this.data;
    const town = shown?.towns[Number(detail.value)]?.id;
    if (shown && town) this.solve(withBase(shown, { supervisor: dataset.supervisor, town }));
  },
  onTownTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { shown, id } = this.data;
    if (!shown) return;
    const town = String(dataset.town);
    this.setData({ opened: townView(shown, town), why: null, barred: '', reason: '', errors: {} });
    if (!shown.total) return;
    attempt(this, async () => this.setData({ why: await call('planning', 'whyPair', { id, town }) }));
  },
  onCloseTap() {
    this.setData({ opened: null });
  },
  onPinTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { shown, opened } = this.data;
    if (!shown || !opened) return;
    const pair = { town: opened.town, supervisor: String(dataset.supervisor) };
    this.solve(dataset.pinned ? withoutPin(shown, pair) : withPin(shown, pair));
  },
  onBarTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { shown, opened } = this.data;
    if (!shown || !opened) return;
    const supervisor = String(dataset.supervisor);
    if (dataset.banned) this.solve(withoutBan(shown, { town: opened.town, supervisor }));
    else this.setData({ barred: supervisor });
  },
  onReasonChange({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ reason: value, errors: {} });
  },
  onBarConfirmTap() {
    const { shown, opened, barred, reason } = this.data;
    if (!shown || !opened) return;
    if (reason.trim().length < 2) return this.setData({ errors: { reason: '请写明回避原因，至少 2 个字' } });
    this.solve(withBan(shown, { town: opened.town, supervisor: barred }, reason));
  },
  async onStepTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { id } = this.data;
    if (dataset.step === 'publish')
      wx.navigateTo({ url: `/packages/planning/assignment-publish/index?id=${id}` });
    if (dataset.step === 'solve') this.onSolveTap();
    if (dataset.step === 'continue')
      attempt(this, async () =>
        this.setData({ shown: await call('planning', 'continueAssignment', { id }) }),
      );
    if (dataset.step === 'drop') this.drop();
  },
  async drop() {
    if (!(await agreed('删除后这份草稿不能再用，已发布的分配不受影响。', '删除'))) return;
    let isDropped = false;
    await attempt(this, async () => {
      await call('planning', 'dropAssignment', { id: this.data.id });
      isDropped = true;
    });
    if (isDropped) wx.navigateBack();
  },
  onSessionTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({ url: `/packages/booking/booking/index?id=${dataset.id}` });
  },
  onSheetTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    wx.navigateTo({ url: `/packages/booking/handover/index?id=${dataset.id}` });
  },
});

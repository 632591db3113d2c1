import type { Output } from '../../../../typings/api';
import { agreed } from '../../../services/ask';
import { attempt, showFailure } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { openMade } from '../../../services/open-made';
import { present } from '../../../services/present';

type Certificates = Output<'supervision', 'certificates'>;
type Changed = WechatMiniprogram.CustomEvent<{ value: string }>;

const DRAFT = 'certificate:draft';
const begun = { supervisor: '', from: '', to: '' };
type Form = typeof begun;

const drafted = (): Partial<Form> => (wx.getStorageSync(DRAFT) as Form | '') || {};
const CONSEQUENCE = '开出后，拿到核验码的人都能看到证明上的内容：姓名、项目、日期、次数、时数和镇街。';

/** Certificates of hours: a supervisor's own, for the office everyone's. */
Page({
  data: {
    form: begun,
    errors: {} as Readonly<Record<string, string>>,
    list: null as Certificates | null,
    issued: '',
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
      const list = await call('supervision', 'certificates', {});
      return { list, form: { ...begun, from: list.from, to: list.to, ...drafted() } };
    });
  },
  change(changes: Partial<Form>) {
    const form = { ...this.data.form, ...changes };
    wx.setStorageSync(DRAFT, form);
    this.setData({ form, errors: {} });
  },
  onSupervisorPick({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.change({ supervisor: id });
  },
  onFromChange({ detail: { value } }: Changed) {
    this.change({ from: value });
  },
  onToChange({ detail: { value } }: Changed) {
    this.change({ to: value });
  },
  async onIssueTap() {
    if (await agreed(CONSEQUENCE, '开出')) this.issue();
  },
  issue() {
    const { supervisor, ...span } = this.data.form;
    return attempt(
      this,
      async () => {
        const made = await call('supervision', 'issueCertificate', {
          ...span,
          ...(supervisor && { supervisor }),
        });
        wx.removeStorageSync(DRAFT);
        this.setData({ issued: made.number, errors: {} });
        await this.refresh();
      },
      (failure) => {
        this.setData({ errors: failure.fields ?? {} });
        if (!failure.fields) showFailure(failure);
      },
    );
  },
  onOpenTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    attempt(this, async () => {
      await openMade(await call('supervision', 'certificateFile', { id: dataset.id }), 'docx');
    });
  },
});

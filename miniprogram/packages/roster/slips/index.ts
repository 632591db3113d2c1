import type { Output } from '../../../../typings/api';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { openSpreadsheet } from '../../../services/open-spreadsheet';
import { present } from '../../../services/present';

type Slips = Output<'roster', 'slips'>;

/** As many as one call takes. */
const AT_ONCE = 20;

const missing = ({ slips }: Slips) => slips.filter(({ isBound, code }) => !isBound && code === '');
const facts = (shown: Slips) => ({
  shown,
  lacking: missing(shown).length,
  printable: shown.slips.filter(({ code }) => code !== '').length,
});

Page({
  data: {
    station: '',
    busy: false,
    shown: null as Slips | null,
    lacking: 0,
    printable: 0,
    failure: null as Failure | null,
  },
  onLoad({ station = '' }: { station?: string }) {
    this.setData({ station });
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => facts(await call('roster', 'slips', { station: this.data.station })));
  },
  onMakeTap() {
    const { shown, station } = this.data;
    if (!shown) return;
    attempt(this, async () => {
      const ids = missing(shown).map(({ id }) => id);
      for (let start = 0; start < ids.length; start += AT_ONCE) {
        const workers = ids.slice(start, start + AT_ONCE);
        this.setData(facts(await call('roster', 'makeSlips', { station, workers })));
      }
    });
  },
  onRenewTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    const { id, name } = dataset;
    attempt(this, async () => {
      const { confirm } = await wx.showModal({
        content: `给${name}换一个新的绑定码？已发出的旧纸条会失效。`,
        ...{ confirmText: '换新', cancelText: '取消' },
      });
      if (!confirm) return;
      const { station } = this.data;
      this.setData(facts(await call('roster', 'makeSlips', { station, workers: [id] })));
    });
  },
  onPrintTap() {
    attempt(this, async () => {
      await openSpreadsheet(await call('roster', 'slipsFile', { station: this.data.station }));
    });
  },
});

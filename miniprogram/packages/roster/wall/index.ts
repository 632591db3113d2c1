import type { Output } from '../../../../typings/api';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { openMade } from '../../../services/open-made';
import { present } from '../../../services/present';

Page({
  data: {
    station: '',
    busy: false,
    code: null as Output<'supervision', 'wallCode'> | null,
    failure: null as Failure | null,
  },
  onLoad({ station = '' }: { station?: string }) {
    this.setData({ station });
    this.refresh();
  },
  refresh() {
    return present(this, async () => ({
      code: await call('supervision', 'wallCode', { station: this.data.station }),
    }));
  },
  onPlacePick({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.setData({ station: id });
    this.refresh();
  },
  onPrintTap() {
    attempt(this, async () => {
      await openMade(await call('supervision', 'wallSheet', { station: this.data.station }), 'docx');
    });
  },
});

import type { Output } from '../../../../typings/api';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { preview } from '../apply/uploads';
import type { Tap } from '../types';

type OwnForm = Output<'recruitment', 'ownForm'>;

/** One's own form as it was handed in, to be read again at any stage. */
Page({
  data: {
    round: '',
    busy: false,
    form: null as OwnForm | null,
    failure: null as Failure | null,
  },
  onLoad({ round = '' }: { round?: string }) {
    this.setData({ round });
    this.refresh();
  },
  onPullDownRefresh() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => ({
      form: await call('recruitment', 'ownForm', { round: this.data.round }),
    }));
  },
  onPreviewTap({ currentTarget: { dataset } }: Tap) {
    return attempt(this, () => preview(this.data.form?.id ?? '', dataset.id, dataset.name));
  },
});

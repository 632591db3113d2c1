import type { Input, Output } from '../../../../typings/api';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { openProof } from '../open-proof';

Page({
  data: {
    asked: {} as Input<'roster', 'pastEvidence'>,
    busy: false,
    evidence: null as Output<'roster', 'pastEvidence'> | null,
    failure: null as Failure | null,
  },
  onLoad(asked: Input<'roster', 'pastEvidence'>) {
    this.setData({ asked });
  },
  /** The links last some minutes; whoever comes back gets fresh ones. */
  onShow() {
    this.refresh();
  },
  refresh() {
    return present(this, async () => ({ evidence: await call('roster', 'pastEvidence', this.data.asked) }));
  },
  onFileTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
    attempt(this, () => openProof(dataset.name, dataset.url));
  },
});

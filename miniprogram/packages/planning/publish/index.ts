import type { Output } from '../../../../typings/api';
import { agreed } from '../../../services/ask';
import { attempt } from '../../../services/attempt';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';
import { carryOn, type Publication } from '../carry-on';

type Preview = Output<'planning', 'publishPreview'>;

/** The first step says what will change for whom, the second does it. */
Page({
  data: {
    id: '',
    preview: null as Preview | null,
    publication: null as Publication | null,
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
    return present(this, async () => ({ preview: await call('planning', 'publishPreview', { id }) }));
  },
  async onPublishTap() {
    const { id, preview } = this.data;
    if (!preview) return;
    const told = `${preview.text}。${preview.messages.length} 人会收到消息。`;
    if (!(await agreed(told, '发布'))) return;
    const { version } = preview;
    this.write(() => call('planning', 'publish', { id, version }));
  },
  onContinueTap() {
    const { publication } = this.data;
    if (publication) this.write(async () => publication);
  },
  write(start: () => Promise<Publication>) {
    attempt(this, async () => carryOn(await start(), (publication) => this.setData({ publication })));
  },
});

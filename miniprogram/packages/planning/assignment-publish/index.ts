import type { Output } from '../../../../typings/api';
import { agreed } from '../../../services/ask';
import { attempt } from '../../../services/attempt';
import { today } from '../../../services/clock';
import { call } from '../../../services/cloud';
import type { Failure } from '../../../services/failure';
import { present } from '../../../services/present';

type Preview = Output<'planning', 'previewAssignment'>;

/** The first step says what will change for whom, the second does it. */
Page({
  data: {
    id: '',
    from: '',
    preview: null as Preview | null,
    busy: false,
    failure: null as Failure | null,
  },
  onLoad({ id = '' }: { id?: string }) {
    this.setData({ id, from: today() });
    this.refresh();
  },
  refresh() {
    const { id, from } = this.data;
    return present(this, async () => ({
      preview: await call('planning', 'previewAssignment', { id, from }),
    }));
  },
  onFromChange({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ from: value });
    this.refresh();
  },
  async onPublishTap() {
    const { id, preview } = this.data;
    if (!preview || !(await agreed(`${preview.text}。有关的人会收到消息，发布后不能撤回。`, '发布'))) return;
    let isDone = false;
    await attempt(this, async () => {
      const { from, version } = preview;
      await call('planning', 'publishAssignment', { id, from, version });
      isDone = true;
    });
    if (isDone) wx.navigateBack();
    else this.refresh();
  },
});

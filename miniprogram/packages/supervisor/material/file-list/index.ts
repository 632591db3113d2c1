import { rowsOf } from '../order';
import type { Limits, RecordFile, Upload } from '../uploads';

const MEGABYTE = 1024 * 1024;

/** Photos and papers in their order: what has arrived, what is on its way, and what to try again. */
Component({
  properties: {
    files: { type: Array, value: [] as RecordFile[] },
    uploads: { type: Array, value: [] as Upload[] },
    order: { type: Array, value: [] as string[] },
    limits: { type: Object, value: null as unknown as Limits },
    error: { type: String, value: '' },
  },
  data: { rows: [] as ReturnType<typeof rowsOf>, note: '', isFull: false },
  observers: {
    'files, uploads, order, limits'(
      files: RecordFile[],
      uploads: Upload[],
      order: string[],
      limits: Limits | null,
    ) {
      if (!limits) return;
      const rows = rowsOf(files, uploads, order);
      const note = `最多 ${limits.files} 份，每份不超过 ${limits.bytes / MEGABYTE} MB，支持 ${limits.types.join('、')}`;
      this.setData({ rows, note, isFull: rows.length >= limits.files });
    },
  },
  methods: {
    onAddTap() {
      this.triggerEvent('add', { room: (this.data.limits as Limits).files - this.data.rows.length });
    },
    onRemoveTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('remove', { file: dataset.file, key: dataset.key });
    },
    onRetryTap({ currentTarget: { dataset } }: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('retry', { key: dataset.key });
    },
  },
});

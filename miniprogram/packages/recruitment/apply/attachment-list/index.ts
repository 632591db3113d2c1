import type { Attachment, OwnApplication, Tap } from '../../types';
import { kindsView, limitText, type Upload } from './view';

/** The attachments by kind: add, preview, delete, and try again what did not arrive. */
Component({
  properties: {
    choices: { type: Object, value: {} as OwnApplication['choices'] },
    attachments: { type: Array, value: [] as Attachment[] },
    uploads: { type: Array, value: [] as Upload[] },
    comment: { type: String, value: '' },
  },
  data: { kinds: [] as ReturnType<typeof kindsView>, limits: '' },
  observers: {
    'choices, attachments, uploads'(
      choices: OwnApplication['choices'],
      attachments: Attachment[],
      uploads: Upload[],
    ) {
      if (!choices.files) return;
      this.setData({ kinds: kindsView(choices, attachments, uploads), limits: limitText(choices) });
    },
  },
  methods: {
    onAddTap({ currentTarget: { dataset } }: Tap) {
      this.triggerEvent('add', { kind: dataset.kind });
    },
    onPreviewTap({ currentTarget: { dataset } }: Tap) {
      this.triggerEvent('preview', { id: dataset.id, name: dataset.name });
    },
    onRemoveTap({ currentTarget: { dataset } }: Tap) {
      this.triggerEvent('remove', { id: dataset.id });
    },
    onRetryTap({ currentTarget: { dataset } }: Tap) {
      this.triggerEvent('retry', { key: dataset.key });
    },
    onForgetTap({ currentTarget: { dataset } }: Tap) {
      this.triggerEvent('forget', { key: dataset.key });
    },
  },
});

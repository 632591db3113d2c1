import type { Attachment, OwnApplication, Place, Tap } from '../../types';
import { limitText, placesView, type Upload } from './view';

type Files = OwnApplication['choices']['files'];

/** The attachments by place: add, preview, delete, and try again what did not arrive. */
Component({
  properties: {
    files: { type: Object, value: {} as Files },
    material: { type: Array, value: [] as Place[] },
    attachments: { type: Array, value: [] as Attachment[] },
    uploads: { type: Array, value: [] as Upload[] },
    errors: { type: Object, value: {} as Record<string, string> },
    comment: { type: String, value: '' },
  },
  data: { places: [] as ReturnType<typeof placesView>, limits: '' },
  observers: {
    'files, material, attachments, uploads, errors'() {
      const { files, material, attachments, uploads, errors } = this.data;
      if (!files.types) return;
      const places = placesView(material, files, { attachments, uploads, errors });
      this.setData({ places, limits: limitText(files) });
    },
  },
  methods: {
    onAddTap({ currentTarget: { dataset } }: Tap) {
      const { group, kind, ground } = this.data.places[dataset.at] as Place;
      this.triggerEvent('add', { group, kind, ...(ground && { ground }) });
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

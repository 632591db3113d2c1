import { call } from '../../../services/cloud';
import type { Shelf } from '../material/uploads';

/** Where the photos and papers of one record go. */
export const shelfOf = (id: string): Shelf => ({
  place: (name) => call('supervision', 'recordUploadPath', { id, name }),
  add: async (name, fileId) => (await call('supervision', 'addRecordFile', { id, name, fileId })).files,
});

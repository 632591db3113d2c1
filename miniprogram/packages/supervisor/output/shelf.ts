import { call } from '../../../services/cloud';
import type { Shelf } from '../material/uploads';

/** Where the papers of one output go. */
export const shelfOf = (id: string): Shelf => ({
  place: (name) => call('supervision', 'outputUploadPath', { id, name }),
  add: async (name, fileId) => (await call('supervision', 'addOutputFile', { id, name, fileId })).papers,
});

import { attempt, showFailure } from '../../../services/attempt';
import type { Failure } from '../../../services/failure';
import type { OwnApplication } from '../types';
import type { Upload } from './attachment-list/view';
import { chooseFile, deliver, fileObstacle, lossOf, uploadOf } from './uploads';

interface Sender {
  data: { busy: boolean; application: OwnApplication | null; uploads: Upload[] };
  setData(data: { busy?: boolean; uploads?: Upload[] }): void;
  take(application: OwnApplication): void;
}

const change = (page: Sender, key: string, changes: Partial<Upload>) =>
  page.setData({
    uploads: page.data.uploads.map((each) => (each.key === key ? { ...each, ...changes } : each)),
  });

export const forget = (page: Sender, key: string): void =>
  page.setData({ uploads: page.data.uploads.filter((each) => each.key !== key) });

/** Sends one file; what does not arrive stays in its place with the reason. */
export async function sendUpload(page: Sender, key: string): Promise<void> {
  const { application, uploads } = page.data;
  const upload = uploads.find((each) => each.key === key);
  if (!application || !upload) return;
  change(page, key, { error: '', isLost: false, percent: 0 });
  try {
    const taken = await deliver(application.id, upload, (percent) => change(page, key, { percent }));
    forget(page, key);
    page.take(taken);
  } catch (error) {
    change(page, key, lossOf(error));
  }
}

/** Lets the reader pick a file and sends it. */
export async function addUpload(page: Sender, place: Upload['place']): Promise<void> {
  const { application } = page.data;
  if (!application) return;
  const { files } = application.choices;
  let key = '';
  await attempt(
    page,
    async () => {
      const chosen = await chooseFile(files);
      if (!chosen) return;
      const error = fileObstacle(chosen, files);
      const upload = uploadOf(place, chosen, error);
      page.setData({ uploads: [...page.data.uploads, upload] });
      if (!error) key = upload.key;
    },
    (failure: Failure) => showFailure(failure),
  );
  if (key) await sendUpload(page, key);
}

/** What still travels keeps the application from being handed in. */
export const isSending = (uploads: readonly Upload[]): boolean => uploads.some(({ error }) => !error);

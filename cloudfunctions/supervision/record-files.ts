import { dayText } from '#domain/calendar';
import type { record as contract } from '#domain/contract/supervision/record';
import { AppError } from '#domain/errors';
import { assertRoom, filesInHand, withFile, withoutFile } from '#domain/record/material';
import { mayReadWords } from '#domain/session-access';
import { assertAvailable } from '#domain/session-steps';
import type { Frame, ReadContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import type { Files } from '#platform/files';
import { saveSession } from '#platform/history';
import type { Readers } from '#platform/repositories';
import type { Actions } from '#platform/serve';
import { forsake } from '#platform/uploads';
import { fileView, type Looked, linksOf, lookInto, noSuchFile, placeFor, taken } from './material';
import { readable } from './readable';

type Material = Pick<
  Actions<typeof contract>,
  'recordUploadPath' | 'addRecordFile' | 'removeRecordFile' | 'recordFiles'
>;

const purposeOf = (id: string) => `record/${id}`;

/** A session whose record the one who asks may write now. */
async function writable(
  id: string,
  { sessions, actor, now }: Pick<Frame, 'actor' | 'now'> & Pick<Readers, 'sessions'>,
): Promise<SessionDocument> {
  const session = await sessions.get(id);
  assertAvailable(session, 'submitRecord', actor, now);
  return session;
}

const showFiles = async (id: string, { sessions }: ReadContext) => ({
  files: filesInHand((await sessions.get(id)).record).map(fileView),
});

const closedTo = () =>
  new AppError('FORBIDDEN', '个别督导的照片和文件只有督导和当天的社工可以看，如有需要请联系督导');

export const recordFiles = (files: Files): Material => ({
  recordUploadPath: {
    async act({ id, name }, context) {
      const { record } = await writable(id, context);
      assertRoom(filesInHand(record));
      return placeFor(purposeOf(id), name, context);
    },
    show: async (cloudPath) => ({ cloudPath }),
  },

  addRecordFile: {
    async before({ id, fileId }, context) {
      await writable(id, context);
      return lookInto(fileId, purposeOf(id), files, context);
    },
    async act({ id, name, fileId: path }, context, looked: Looked) {
      const session = await writable(id, context);
      if (filesInHand(session.record).some((file) => file.path === path)) return id;
      assertRoom(filesInHand(session.record));
      const record = withFile(session.record, await taken({ path, name }, looked, context));
      await saveSession(context, session, { ...session, record }, 'addRecordFile');
      return id;
    },
    show: showFiles,
  },

  removeRecordFile: {
    async act({ id, file }, context) {
      const session = await writable(id, context);
      const gone = filesInHand(session.record).find((each) => each.id === file);
      if (!gone) throw noSuchFile();
      // What a submitted version shows stays for that version.
      const isShown = session.record.text?.files?.some((each) => each.id === file);
      if (!isShown) await forsake(gone.path, context);
      const record = withoutFile(session.record, file);
      await saveSession(context, session, { ...session, record }, 'removeRecordFile');
      return id;
    },
    show: showFiles,
  },

  async recordFiles({ id }, context) {
    const session = await readable(id, context);
    if (!mayReadWords(session, context.actor, true)) throw closedTo();
    const title = `${dayText(session.day)}督导记录的照片和文件`;
    return { title, files: await linksOf(session.record.text?.files ?? [], files) };
  },
});

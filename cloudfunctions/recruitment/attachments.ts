import type { recruitment } from '#domain/contract/recruitment';
import { AppError } from '#domain/errors';
import { editObstacle } from '#domain/recruitment/application-steps';
import {
  ATTACHMENT_MAX_BYTES,
  ATTACHMENTS_PER_KIND,
  attachmentText,
  attachmentTypes,
} from '#domain/recruitment/form';
import { isHandedIn } from '#domain/recruitment/review';
import type { ApplicationDocument } from '#platform/collections';
import type { Frame } from '#platform/context';
import { assertOwn, type Files, readFile, uploadFolder } from '#platform/files';
import { newId } from '#platform/ids';
import type { Readers } from '#platform/repositories';
import type { Actions } from '#platform/serve';
import { showOwn } from './own-view';
import { ownById, refuseState } from './owner';
import { saveApplication } from './steps';

type Attachments = Pick<Actions<typeof recruitment>, 'uploadPath' | 'attach' | 'detach' | 'attachmentUrl'>;

const purposeOf = (id: string) => `recruitment/${id}`;
const noSuchFile = () => new AppError('NOT_FOUND', '没有找到这份材料，可能已删除，请返回刷新');
const endingOf = (name: string) => /\.[a-z0-9]{2,4}$/i.exec(name)?.[0].toLowerCase() ?? '';

/** One's own application while its form may be changed; a paper one's papers are added after it was entered. */
async function editable(
  id: string,
  context: Pick<Frame, 'actor' | 'openid' | 'today'> & Pick<Readers, 'applications' | 'rounds'>,
): Promise<ApplicationDocument> {
  const application = await ownById(id, context);
  const isPaper = application.owner === '' && application.stage === 'submitted';
  const round = await context.rounds.get(application.round);
  const reason = isPaper ? undefined : editObstacle(application, round, context.today);
  refuseState(reason);
  return application;
}

function assertRoom({ attachments }: ApplicationDocument, kind: keyof typeof attachmentText): void {
  if (attachments.filter((each) => each.kind === kind).length < ATTACHMENTS_PER_KIND) return;
  throw new AppError(
    'INVALID_STATE',
    `${attachmentText[kind]}最多 ${ATTACHMENTS_PER_KIND} 份，请先删除一份再上传`,
  );
}

function assertType(head: Buffer): void {
  const begins = head.subarray(0, 8).toString('hex');
  if (!attachmentTypes.some(({ magic }) => begins.startsWith(magic)))
    throw new AppError('INVALID_INPUT', '只收 JPG、PNG 照片和 PDF 文件，请重新选择');
}

/** After the commit the file goes too; its subject names both, so that a repeat finds them. */
const detached = (id: string, file: string) => `${id} ${file}`;

export const attachments = (files: Files): Attachments => ({
  async uploadPath({ id, kind, name }, context) {
    assertRoom(await editable(id, context), kind);
    return { cloudPath: `${uploadFolder(context, purposeOf(id))}${newId()}-${kind}${endingOf(name)}` };
  },

  attach: {
    async before({ id, fileId }, context) {
      await editable(id, context);
      assertOwn(context, purposeOf(id), fileId);
      const file = await readFile(files, fileId, ATTACHMENT_MAX_BYTES);
      assertType(file);
      return file.length;
    },
    async act({ id, kind, name, fileId }, context, bytes: number) {
      const application = await editable(id, context);
      if (application.attachments.some((each) => each.fileId === fileId)) return id;
      assertRoom(application, kind);
      const attachment = { id: newId(), kind, name, fileId, bytes };
      const after = { ...application, attachments: [...application.attachments, attachment] };
      await saveApplication(context, application, after, 'attach');
      return id;
    },
    show: showOwn,
  },

  detach: {
    async act({ id, attachment }, context) {
      const application = await editable(id, context);
      const gone = application.attachments.find((each) => each.id === attachment);
      if (!gone) throw noSuchFile();
      const kept = application.attachments.filter((each) => each !== gone);
      await saveApplication(context, application, { ...application, attachments: kept }, 'detach');
      return detached(id, gone.fileId);
    },
    async show(subject, context) {
      const [id = '', file = ''] = subject.split(' ');
      await files.remove(file);
      return showOwn(id, context);
    },
  },

  async attachmentUrl({ id, attachment }, context) {
    const application = await context.applications.get(id);
    const isReviewer = context.actor.role === 'coordinator' && isHandedIn(application);
    const { attachments: all } = isReviewer ? application : await ownById(id, context);
    const found = all.find((each) => each.id === attachment);
    const url = found && (await files.link(found.fileId));
    if (!url) throw noSuchFile();
    return { url };
  },
});

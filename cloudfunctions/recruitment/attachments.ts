import type { recruitment } from '#domain/contract/recruitment';
import { AppError } from '#domain/errors';
import { editObstacle } from '#domain/recruitment/application-steps';
import { ATTACHMENT_MAX_BYTES, ATTACHMENTS_PER_KIND } from '#domain/recruitment/form';
import { groupOf, type Proof, proofObstacle, proofText } from '#domain/recruitment/material';
import { isHandedIn } from '#domain/recruitment/review';
import type { Frame } from '#platform/context';
import type { ApplicationDocument, RoundDocument } from '#platform/documents';
import { assertAttachment, assertOwn, endingOf, type Files, readFile, uploadFolder } from '#platform/files';
import { newId } from '#platform/ids';
import type { Readers } from '#platform/repositories';
import type { Actions } from '#platform/serve';
import { adopt, forsake, issue } from '#platform/uploads';
import { showOwn } from './own-view';
import { ownById, refuseState } from './owner';
import { saveApplication } from './steps';

type Attachments = Pick<Actions<typeof recruitment>, 'uploadPath' | 'attach' | 'detach' | 'attachmentUrl'>;

const purposeOf = (id: string) => `recruitment/${id}`;
const noSuchFile = () => new AppError('NOT_FOUND', '没有找到这份材料，可能已删除，请返回刷新');

/** One's own application while its form may be changed; a paper one's papers are added after it was entered. */
async function editable(
  id: string,
  context: Pick<Frame, 'actor' | 'openid' | 'today'> & Pick<Readers, 'applications' | 'rounds'>,
): Promise<{ application: ApplicationDocument; round: RoundDocument }> {
  const application = await ownById(id, context);
  const isPaper = application.owner === '' && application.stage === 'submitted';
  const round = await context.rounds.get(application.round);
  const reason = isPaper ? undefined : editObstacle(application, round, context.today);
  refuseState(reason);
  return { application, round };
}

/** One's own application, if it takes another file that proves this. */
async function roomFor(id: string, proof: Proof, context: Parameters<typeof editable>[1]) {
  const { application, round } = await editable(id, context);
  const at = `attachments.${groupOf(proof)}`;
  const unknown = proofObstacle(proof, round.terms);
  if (unknown) throw new AppError('INVALID_INPUT', unknown, { [at]: unknown });
  const others = application.attachments.filter((each) => groupOf(each) === groupOf(proof));
  const words = `${proofText(proof, round.terms)}最多 ${ATTACHMENTS_PER_KIND} 份，请先删除一份再上传`;
  if (others.length >= ATTACHMENTS_PER_KIND) throw new AppError('INVALID_STATE', words, { [at]: words });
  return application;
}

/** After the commit the file goes too; its subject names both, so that a repeat finds them. */
const detached = (id: string, file: string) => `${id} ${file}`;

export const attachments = (files: Files): Attachments => ({
  uploadPath: {
    async act({ id, kind, ground, name }, context) {
      await roomFor(id, { kind, ground }, context);
      return issue(uploadFolder(context, purposeOf(id)), `-${kind}${endingOf(name)}`, context);
    },
    show: async (cloudPath) => ({ cloudPath }),
  },

  attach: {
    async before({ id, fileId }, context) {
      await editable(id, context);
      assertOwn(context, purposeOf(id), fileId);
      const file = await readFile(files, fileId, ATTACHMENT_MAX_BYTES);
      assertAttachment(file);
      return file.length;
    },
    async act({ id, kind, ground, name, fileId }, context, bytes: number) {
      const { application: before } = await editable(id, context);
      if (before.attachments.some((each) => each.fileId === fileId)) return id;
      const application = await roomFor(id, { kind, ground }, context);
      await adopt(fileId, context);
      const attachment = { id: newId(), kind, name, fileId, bytes, ...(ground && { ground }) };
      const after = { ...application, attachments: [...application.attachments, attachment] };
      await saveApplication(context, application, after, 'attach');
      return id;
    },
    show: showOwn,
  },

  detach: {
    async act({ id, attachment }, context) {
      const { application } = await editable(id, context);
      const gone = application.attachments.find((each) => each.id === attachment);
      if (!gone) throw noSuchFile();
      const kept = application.attachments.filter((each) => each !== gone);
      await forsake(gone.fileId, context);
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

import { dayText } from '#domain/calendar';
import type { roster } from '#domain/contract/roster';
import { AppError } from '#domain/errors';
import { mayOpenEvidence } from '#domain/past/evidence';
import { assertImportStep } from '#domain/past/import';
import { countsText } from '#domain/past/words';
import { ATTACHMENT_MAX_BYTES } from '#domain/recruitment/form';
import { files } from '#platform/cloud';
import type { ReadContext } from '#platform/context';
import { assertAttachment, assertOwn, readFile } from '#platform/files';
import { saveSubject } from '#platform/history';
import { newId } from '#platform/ids';
import type { Actions } from '#platform/serve';
import { PAST } from './past-check';
import { fileView, showPastImport } from './past-views';

type Evidence = Pick<Actions<typeof roster>, 'attachPast' | 'detachPast' | 'pastEvidence'>;

const noSuchFile = () => new AppError('NOT_FOUND', '没有找到这份材料，可能已删除，请返回刷新');

interface Proved {
  readonly import: string;
  readonly title: string;
  readonly note: string;
  readonly town?: string;
}

/** What the proofs are asked for: an import, or something that it brought. */
const provedBy: Record<
  'session' | 'record' | 'import',
  (id: string, context: ReadContext) => Promise<Proved>
> = {
  async session(id, { sessions }) {
    const { takenOver, town, day } = await sessions.get(id);
    if (!takenOver) throw new AppError('NOT_FOUND', '这次督导不是补录的，没有证明材料');
    return { import: takenOver.import, title: `${dayText(day)}的督导`, note: takenOver.evidence, town };
  },
  async record(id, { pastRecords }) {
    const record = await pastRecords.get(id);
    const title = `${dayText(record.day)}的${record.kind === 'visit' ? '走访' : '培训'}`;
    const town = record.kind === 'visit' ? { town: record.town } : {};
    return { import: record.import, title, note: record.evidence, ...town };
  },
  async import(id, { pastImports }) {
    const { rows } = await pastImports.get(id);
    return { import: id, title: countsText(rows), note: '' };
  },
};

async function linked(file: Parameters<typeof fileView>[0]) {
  const url = file.fileId && (await files.link(file.fileId));
  return url ? [{ ...fileView(file), url }] : [];
}

export const pastEvidence: Evidence = {
  attachPast: {
    async before({ fileId }, context) {
      assertOwn(context, PAST, fileId);
      const bytes = await readFile(files, fileId, ATTACHMENT_MAX_BYTES);
      assertAttachment(bytes);
      return bytes.length;
    },
    async act({ id, name, fileId }, context, bytes: number) {
      const found = await context.pastImports.get(id);
      assertImportStep(found, 'attach', { openid: context.openid, confirmed: 0 });
      if (found.evidence.some((each) => each.fileId === fileId)) return id;
      const evidence = [...found.evidence, { id: newId(), name, fileId, bytes }];
      await saveSubject(context, 'pastImport', found, { ...found, evidence }, 'attach');
      return id;
    },
    show: showPastImport,
  },

  /** After the commit the file goes too; the subject names both, so that a repeat finds them. */
  detachPast: {
    async act({ id, file }, context) {
      const found = await context.pastImports.get(id);
      assertImportStep(found, 'detach', { openid: context.openid, confirmed: 0 });
      const gone = found.evidence.find((each) => each.id === file);
      if (!gone) throw noSuchFile();
      const evidence = found.evidence.filter((each) => each !== gone);
      await saveSubject(context, 'pastImport', found, { ...found, evidence }, 'detach');
      return `${id} ${gone.fileId}`;
    },
    async show(subject, context) {
      const [id = '', file = ''] = subject.split(' ');
      await files.remove(file);
      return showPastImport(id, context);
    },
  },

  async pastEvidence({ of, id }, context) {
    const { import: from, title, note, ...place } = await provedBy[of](id, context);
    if (!mayOpenEvidence(place, context.actor))
      throw new AppError('FORBIDDEN', '证明材料只给要确认的站长、副站长和项目统筹、民政局看');
    const { evidence } = await context.pastImports.get(from);
    return { title, note, files: (await Promise.all(evidence.map(linked))).flat() };
  },
};

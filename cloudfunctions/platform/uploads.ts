import { addDays } from '#domain/calendar';
import { AppError } from '#domain/errors';
import type { ReadContext, WriteContext } from './context';
import type { Files } from './files';
import { newId } from './ids';
import { lookUp } from './vault';

// Every place that was given to a phone is on record until what lies there belongs to something, or is erased (DESIGN 4).

const KEEP_DAYS = 1;
const PER_DAY = 100;
const idLength = newId().length;
const pathOf = (file: string) => file.replace(/^cloud:\/\/[^/]+\//, '');
const idOf = (path: string) => (path.split('/').pop() ?? '').slice(0, idLength);

const tooMany = () => new AppError('INVALID_STATE', `今天已上传 ${PER_DAY} 次，请明天再试或致电咨询`);
const gone = () => new AppError('NOT_FOUND', '没有找到这个文件，请重新选择');

async function countToday({ tallies, openid, today }: WriteContext): Promise<void> {
  const id = `upload:${today}:${lookUp(`uploader:${openid}`)}`;
  const { count } = (await tallies.peek(id)) ?? { count: 0 };
  if (count >= PER_DAY) throw tooMany();
  await tallies.set({ id, day: today, count: count + 1 });
}

/** Gives a place for one file in a folder. */
export async function issue(folder: string, ending: string, context: WriteContext): Promise<string> {
  await countToday(context);
  const id = newId();
  const path = `${folder}${id}${ending}`;
  await context.uploads.add({ id, day: context.today, path });
  return path;
}

/** A file belongs to something from now on; refused when it lies where no place was given, or is being erased. */
export async function adopt(file: string, { uploads }: Pick<WriteContext, 'uploads'>): Promise<void> {
  const upload = await uploads.peek(idOf(pathOf(file)));
  if (!upload || upload.path !== pathOf(file) || upload.leaves) throw gone();
  await uploads.remove(upload.id);
}

/** A file belongs to nothing any more. */
export async function forsake(
  file: string,
  { uploads, today }: Pick<WriteContext, 'uploads' | 'today'>,
): Promise<void> {
  const path = pathOf(file);
  await uploads.set({ id: idOf(path), day: today, path });
}

/** Erases what belonged to nothing for more than a day; marked first, so that nothing is given away meanwhile. */
export async function sweepUploads({ uploads, apart, today }: ReadContext, files: Files): Promise<void> {
  const old = await uploads.find({ day: { from: '', to: addDays(today, -KEEP_DAYS - 1) } }, ['day']);
  for (const { id } of old) {
    const path = await apart(async (writing) => {
      const upload = await writing.uploads.peek(id);
      if (upload) await writing.uploads.set({ ...upload, leaves: true });
      return upload?.path;
    });
    if (path === undefined) continue;
    await files.erase(path);
    await apart((writing) => writing.uploads.remove(id));
  }
}

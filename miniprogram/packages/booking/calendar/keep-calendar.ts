import type { Output } from '../../../../typings/api';
import { failed } from '../../../services/failure';
import { handOver } from '../hand-over';

export type CalendarFile = Output<'planning', 'calendarFile'>;

const PC = ['windows', 'mac', 'devtools'];

const give = async (filePath: string, fileName: string): Promise<unknown> =>
  PC.includes(wx.getDeviceInfo().platform)
    ? wx.saveFileToDisk({ filePath })
    : wx.shareFileMessage({ filePath, fileName });

/** On a computer the file is saved to its disk, on a phone it goes into a chat, from where the calendar opens it. */
export async function keepCalendar({ name, text, count }: CalendarFile): Promise<void> {
  if (count === 0) throw failed({ code: 'INVALID_STATE', message: '这个月没有您的督导，没有可导出的' });
  const filePath = `${wx.env.USER_DATA_PATH}/${name}`;
  wx.getFileSystemManager().writeFileSync(filePath, text, 'utf8');
  await handOver(give(filePath, name), '文件没有发出去，请再点一次');
}

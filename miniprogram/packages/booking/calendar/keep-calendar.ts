import type { Output } from '../../../../typings/api';
import { failed } from '../../../services/failure';

const PC = ['windows', 'mac', 'devtools'];

/** On a computer the file is saved to its disk, on a phone it goes into a chat, from where the calendar opens it. */
export async function keepCalendar({ name, text, count }: Output<'planning', 'calendarFile'>): Promise<void> {
  if (count === 0) throw failed({ code: 'INVALID_STATE', message: '这个月没有您的督导，没有可导出的' });
  const filePath = `${wx.env.USER_DATA_PATH}/${name}`;
  wx.getFileSystemManager().writeFileSync(filePath, text, 'utf8');
  if (PC.includes(wx.getDeviceInfo().platform)) await wx.saveFileToDisk({ filePath });
  else await wx.shareFileMessage({ filePath, fileName: name });
}

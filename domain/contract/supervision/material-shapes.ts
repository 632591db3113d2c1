import * as z from 'zod';

/** A file as its list shows it. */
export const recordFile = z.object({
  id: z.string(),
  name: z.string(),
  size: z.string(),
  isPhoto: z.boolean(),
});

export const recordFileLink = recordFile.extend({ url: z.string() });

export const uploadName = z.string().trim().min(1, '请写文件名').max(100, '文件名最多 100 个字');

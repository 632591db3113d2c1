import { files } from '#platform/cloud';
import type { ReadContext } from '#platform/context';
import { sweepUploads } from '#platform/uploads';

/** What was uploaded and never became part of anything, and what was given up (DESIGN 4). */
export const eraseOrphans = (context: ReadContext): Promise<void> => sweepUploads(context, files);

import { openMade } from './open-made';

type Made = Parameters<typeof openMade>[0];

export const openSpreadsheet = (table: Made): Promise<void> => openMade(table, 'xlsx');

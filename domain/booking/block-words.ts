import { dayText } from '../calendar';
import type { Tag } from '../session-words';
import type { Block, BlockKind, BlockState } from './block';

export const blockKindText: Record<BlockKind, string> = {
  leave: '请假',
  training: '督导培训',
  closure: '镇街暂停',
  stationClosure: '站点暂停',
};

/** Short enough for a day of a calendar. */
export const blockShort: Record<BlockKind, string> = {
  ...{ leave: '请假', training: '培训', closure: '暂停', stationClosure: '暂停' },
};

const because: Record<BlockKind, (block: Block) => string> = {
  leave: () => '督导请假',
  training: () => '督导培训',
  closure: ({ reason }) => `镇街因${reason}暂停督导`,
  stationClosure: ({ reason }) => `站点因${reason}暂停督导`,
};

/** Why a day is not free; whose leave and why is nobody else's business. */
export const blockText = (block: Block): string => because[block.kind](block);

export const blockTag: Record<BlockState, Tag> = {
  asked: { text: '待批准', tone: 'doing' },
  approved: { text: '已生效', tone: 'done' },
  refused: { text: '未批准', tone: 'wrong' },
  withdrawn: { text: '已撤回', tone: 'off' },
};

export const blockDays = ({ from, to }: Pick<Block, 'from' | 'to'>): string =>
  from === to ? dayText(from) : `${dayText(from)}至 ${dayText(to)}`;

import type { RoundView } from '../types';

const states: Record<RoundView['state'], string> = {
  draft: '未发布',
  published: '进行中',
  finished: '已结束',
};

/** A round as a line of the list. */
export const roundRow = ({ id, title, state, isOpen, closed = '', terms, stages }: RoundView) => ({
  ...{ id, title },
  when: isOpen ? `招 ${terms.places} 名 · 报名 ${stages[0]?.when ?? ''}` : closed,
  tag: isOpen
    ? { text: '正在报名', tone: 'todo' }
    : { text: states[state], tone: state === 'published' ? 'doing' : 'off' },
});

export type RoundRow = ReturnType<typeof roundRow>;

import type { RosterImport } from '#domain/roster/head';
import type { Frame } from '#platform/context';

const texts: Record<RosterImport['state'], (found: RosterImport) => string> = {
  checked: () => '还没有确认导入',
  writing: ({ done, total }) => `正在写入，第 ${done} 条，共 ${total} 条`,
  settling: () => '已写入，正在更新各人的身份',
  done: ({ changes: { added, changed, ended } }) => `新增 ${added} 条，更改 ${changed} 条，结束 ${ended} 条`,
  dropped: () => '已放弃，花名册没有改变',
};

export const importView = (found: RosterImport, { openid }: Pick<Frame, 'openid'>) => ({
  ...{ id: found.id, state: found.state, done: found.done, total: found.total },
  text: texts[found.state](found),
  isMine: found.openid === openid,
});

import type { Output } from '../../../../typings/api';

export type Past = Output<'roster', 'past'>;
type Import = Past['imports'][number];

const continueTexts: Partial<Record<Import['state'], string>> = {
  writing: '接着写入',
  withdrawing: '接着撤回',
};

const progressText = ({ state, confirmed, waiting, done, total }: Import): string => {
  if (state === 'writing' || state === 'withdrawing') return `第 ${done} 条，共 ${total} 条`;
  return confirmed + waiting > 0 ? `已确认 ${confirmed} 条 · 待确认 ${waiting} 条` : '';
};

/** Imports with what may be done to each. */
export const importsView = ({ imports }: Past, manages: boolean) =>
  imports.map((each) => {
    const withdraw = each.steps.find(({ step }) => step === 'withdraw');
    return {
      ...{ id: each.id, text: each.text, tag: each.tag, note: each.note, files: each.files.length },
      by: `${each.who} · ${each.when}`,
      progress: progressText(each),
      openUrl:
        each.state === 'checked' && each.isMine ? `/packages/roster/past-import/index?id=${each.id}` : '',
      continueText: manages ? (continueTexts[each.state] ?? '') : '',
      ...{ withdraws: withdraw !== undefined, reason: withdraw?.reason ?? '' },
    };
  });

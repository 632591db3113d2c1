import type { flags as contract } from '#domain/contract/supervision/flags';
import { AppError } from '#domain/errors';
import { supervisorsOf } from '#domain/flags/flag';
import { dismiss, explain, mayReadFlag } from '#domain/flags/steps';
import { inFlagOrder } from '#domain/flags/words';
import { saveSubject } from '#platform/history';
import { flagUrl } from '#platform/links';
import { projectNames } from '#platform/names';
import { notify } from '#platform/notify';
import type { Actions } from '#platform/serve';
import { flagRow, showFlag } from './flags-views';

const notYours = () => new AppError('FORBIDDEN', '这条提示说的是其他督导的督导，请返回选择自己的提示');

export const flagActions: Actions<typeof contract> = {
  async flags({ dismissed = false }, context) {
    const [all, names] = await Promise.all([context.flags.find({}), projectNames(context)]);
    const own = all.filter((flag) => mayReadFlag(flag, context.actor)).sort(inFlagOrder);
    const waiting = own.filter(({ state }) => state !== 'dismissed');
    return {
      waiting: waiting.length,
      flags: (dismissed ? own : waiting).map((flag) => flagRow(flag, names)),
    };
  },

  async flag({ id }, context) {
    if (!mayReadFlag(await context.flags.get(id), context.actor)) throw notYours();
    return showFlag(id, context);
  },

  explainFlag: {
    async act({ id, text }, context) {
      const flag = await context.flags.get(id);
      await saveSubject(context, 'flag', flag, explain(flag, text, context.actor, context.now), 'explain');
      const notice = { title: '督导已说明', text: '一条提示有了督导的说明，请查看', url: flagUrl(id) };
      for (const to of ['role:inspector', 'role:coordinator']) await notify(context, { ...notice, to }, id);
      return id;
    },
    show: showFlag,
  },

  dismissFlag: {
    async act({ id, reason }, context) {
      const flag = await context.flags.get(id);
      await saveSubject(context, 'flag', flag, dismiss(flag, reason, context.actor, context.now), 'dismiss');
      const notice = { title: '提示已排除', text: `与您有关的一条提示已排除：${reason}`, url: flagUrl(id) };
      for (const to of supervisorsOf(flag)) await notify(context, { ...notice, to }, id);
      return id;
    },
    show: showFlag,
  },
};

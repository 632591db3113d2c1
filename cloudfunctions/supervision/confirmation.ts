import { dayText } from '#domain/calendar';
import { confirmInPlace, confirmRecord } from '#domain/confirmation/verbs';
import type { confirmation as contract } from '#domain/contract/supervision/confirmation';
import { returnRecord } from '#domain/session-verbs';
import type { WriteContext } from '#platform/context';
import type { SessionDocument } from '#platform/documents';
import { saveSession } from '#platform/history';
import { sessionUrl } from '#platform/links';
import { notify } from '#platform/notify';
import type { Actions } from '#platform/serve';
import { knownOf } from './confirmation-known';
import { showById } from './views';

const tellSupervisor = (
  context: WriteContext,
  { id, supervisor }: SessionDocument,
  title: string,
  text: string,
): Promise<void> => notify(context, { to: supervisor, title, text, url: sessionUrl(id) }, id);

export const confirmation: Actions<typeof contract> = {
  confirmRecord: {
    async act({ id }, context) {
      const session = await context.sessions.get(id);
      const after = confirmRecord(session, context.actor, context.now, await knownOf(session, context));
      await saveSession(context, session, { ...session, ...after }, 'confirmRecord');
      const text = `${dayText(session.day)}的督导记录已由站点确认`;
      await tellSupervisor(context, session, '督导记录已确认', text);
      return id;
    },
    show: showById,
  },

  confirmInPlace: {
    async act({ id, reason }, context) {
      const { sessions, actor, now, plan } = context;
      const session = await sessions.get(id);
      const after = confirmInPlace(session, reason, actor, now, { plan });
      await saveSession(context, session, { ...session, ...after }, 'confirmInPlace');
      const text = `${dayText(session.day)}的督导记录已由统筹代确认，理由：${reason}`;
      await tellSupervisor(context, session, '督导记录已代确认', text);
      return id;
    },
    show: showById,
  },

  returnRecord: {
    async act({ id, comment }, context) {
      const session = await context.sessions.get(id);
      const after = returnRecord(session, comment, context.actor, context.now);
      await saveSession(context, session, { ...session, ...after }, 'returnRecord');
      const text = `${dayText(session.day)}的督导记录需要修改：${comment}`;
      await tellSupervisor(context, session, '督导记录被退回', text);
      return id;
    },
    show: showById,
  },
};
